namespace TuyaGen.Generators.Tests.Devices;

public sealed class CoverTests : SimulatedTest
{
    [Theory]
    [InlineData("\"close\"", "Words", "\"open\"", "\"stop\"")]
    [InlineData("\"ZZ\"", "Vendor", "\"ZZ\"", "\"STOP\"")]
    [InlineData("\"2\"", "Digits", "\"1\"", "\"0\"")]
    [InlineData("\"03\"", "TwoDigits", "\"01\"", "\"00\"")]
    [InlineData("\"up\"", "UpDown", "\"up\"", "\"stop\"")]
    [InlineData("\"off\"", "OnOff", "\"on\"", "\"stop\"")]
    [InlineData("\"stop\"", "Words", "\"open\"", "\"stop\"")]
    public async Task A_cover_is_driven_in_the_words_that_it_reports(string reported, string variant, string open, string stop)
    {
        var (simulated, cover) = Connect<CoverDevice>($$"""{"1":{{reported}}}""");

        var state = await cover.StatusAsync();
        await cover.OpenAsync();
        await ((ICover)cover).StopAsync();

        Assert.Equal(variant, state.Variant.Name);
        Assert.Equal([$$"""{"1":{{open}}}""", $$"""{"1":{{stop}}}"""], Written(simulated));
    }

    [Theory]
    [InlineData("true", "Relay", "false")]
    [InlineData("0", "Relay", "false")]
    [InlineData("\"fopen\"", "Directional", "\"fclose\"")]
    public async Task A_cover_without_a_word_for_stop_says_so(string reported, string variant, string close)
    {
        var (simulated, cover) = Connect<CoverDevice>($$"""{"1":{{reported}}}""");

        var state = await cover.StatusAsync();
        await cover.CloseAsync();
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => cover.StopAsync());

        Assert.Equal(variant, state.Variant.Name);
        Assert.Contains("Open, Close", error.Message, StringComparison.Ordinal);
        Assert.Equal([$$"""{"1":{{close}}}"""], Written(simulated));
    }

    [Fact]
    public async Task A_trait_takes_a_decimal_where_the_device_takes_a_whole_number() => Assert.Equal(
        """{"2":43}""", await WritesAsync<CoverDevice>("""{"1":"stop","2":0}""", c => ((ICover)c).SetTargetAsync(42.6m)));
}
