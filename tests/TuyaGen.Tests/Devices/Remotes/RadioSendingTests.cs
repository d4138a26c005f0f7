using System.Text;

namespace TuyaGen.Tests.Devices.Remotes;

public class RadioSendingTests : RemoteTest
{
    private static readonly string Learned = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"study_feq":"433.92","ver":"3"}"""));

    [Fact]
    public async Task A_learned_code_is_sent_on_its_own_frequency_and_in_its_own_version()
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(Json);

        await remote.SendRadioAsync(RadioCode.FromBase64(Learned));
        await remote.SendRadioAsync(RadioCode.FromBase64("AQID"), times: 2, delay: 10, intervals: 20);

        Assert.Equal(
            [
                $$$"""{"control":"rfstudy_send","rf_type":"sub_2g","feq":0,"mode":0,"rate":0,"ver":"3","key1":{"code":"{{{Learned}}}","times":6,"delay":0,"intervals":0,"ver":"3"}}""",
                """{"control":"rfstudy_send","rf_type":"sub_2g","feq":0,"mode":0,"rate":0,"ver":"2","key1":{"code":"AQID","times":2,"delay":10,"intervals":20,"ver":"2"}}""",
            ],
            Commands(simulated));
    }

    [Fact]
    public async Task Several_keys_are_all_sent()
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(Fields);

        await remote.SendRadioKeysAsync([RadioKey.Of("ff"), RadioKey.Of("C0", times: 1, delay: 2, intervals: 3)], new RadioBanks(), mode: 7);

        Assert.StartsWith(
            """{"key1":{"code":"ff","delay":0,"intervals":0,"times":5},"key2":{"code":"C0","delay":2,"intervals":3,"times":1},"rf_type":"sub_2g","mode":7,"feq":0,"rate":0,"cfg":{"c":[0""",
            Assert.Single(Commands(simulated)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "1 to 9 keys; these are 0")]
    [InlineData(10, "1 to 9 keys; these are 10")]
    public async Task A_command_has_room_for_nine_keys(int count, string says)
    {
        var (_, remote) = Start<RFRemoteControlDevice>(Json);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => remote.SendRadioKeysAsync([.. Enumerable.Repeat(RadioKey.Of("ff"), count)], new RadioBanks()));

        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_chip_cannot_take_is_refused_with_its_place()
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(Json);
        var banks = new RadioBanks();

        Assert.Contains("Cmt", await RefusalAsync(banks with { Cmt = [1, 2, 3] }), StringComparison.Ordinal);
        Assert.Contains("Tx is 256", await RefusalAsync(banks with { Tx = banks.Tx.With(2, 256) }), StringComparison.Ordinal);
        Assert.Contains("Times", (await Assert.ThrowsAsync<ValueOutOfRangeException>(
            () => remote.SendRadioAsync(RadioCode.FromBase64(Learned), times: 0))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => remote.StudyRadioStartAsync(2400));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendRadioAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendRadioKeysAsync(null!, banks));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendRadioKeysAsync([RadioKey.Of("ff")], null!));
        await Assert.ThrowsAsync<ArgumentException>(() => remote.SendRadioKeysAsync([null!], banks));
        Assert.Empty(Written(simulated));

        async Task<string> RefusalAsync(RadioBanks wrong) =>
            (await Assert.ThrowsAsync<ValueOutOfRangeException>(() => remote.SendRadioKeyAsync(RadioKey.Of("ff"), wrong))).Message;
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("ff ff")]
    public void The_bits_of_a_key_are_hexadecimal_digits(string code) =>
        Assert.Contains("hexadecimal digits", Assert.Throws<ArgumentException>(() => RadioKey.Of(code)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_learned_code_says_what_is_in_it()
    {
        var code = RadioCode.FromBase64(" " + Learned);

        Assert.Equal(("""{"study_feq":"433.92","ver":"3"}""", "433.92", "3", Learned), (code.Json, code.Frequency, code.Version, code.ToBase64()));
        Assert.Equal(code.Json, code.ToString());
        Assert.Equal(RadioCode.FromBase64(Learned), code);
        Assert.Equal(RadioCode.FromBase64(Learned).GetHashCode(), code.GetHashCode());
        Assert.NotEqual(RadioCode.FromBase64("AQID"), code);
    }

    [Theory]
    [InlineData("AQID")] // no JSON
    [InlineData("W10=")] // a list
    [InlineData("eyJ2ZXIiOnRydWV9")] // a version that is neither text nor number
    [InlineData("eyJ2ZXIiOiJcdWQ4MDAifQ==")] // half a character
    public void A_code_of_another_form_can_be_sent_all_the_same(string text)
    {
        var code = RadioCode.FromBase64(text);

        Assert.Equal((text, "2", null), (code.ToBase64(), code.Version, code.Frequency));
    }

    [Fact]
    public void A_number_for_a_version_is_one_too() => Assert.Equal("4", RadioCode.FromBase64("eyJ2ZXIiOjR9").Version);

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("AQI")]
    public void What_is_no_base64_is_no_code(string text)
    {
        Assert.Contains("base64", Assert.Throws<FormatException>(() => RadioCode.FromBase64(text)).Message, StringComparison.Ordinal);
        Assert.False(RadioCode.TryFromBase64(text, out _));
        Assert.False(RadioCode.TryFromBase64(null, out _));
        Assert.Throws<ArgumentNullException>(() => RadioCode.FromBase64(null!));
    }
}
