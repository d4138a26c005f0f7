using TuyaGen.Models.Tests.Support;

namespace TuyaGen.Models.Tests;

/// <summary>Everything that a device of a model takes can be written and comes back, by nothing but the description.</summary>
public sealed class WritingTests : ModelTest
{
    public static TheoryData<string, string> Forms => Support.Models.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_value_arrives_and_comes_back(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));

        foreach (var property in client.Variant!.Points.Where(p => p.IsWritable).Select(p => p.Name).ToArray())
        {
            if (client.Point(property) is not { IsWritable: true } point)
                continue; // not while the device is as it is; the rules have tests of their own
            var texts = Samples.Good(point.Codec, point.Example);
            Assert.True(texts.Count > 0, $"There is no sample for {point}, which accepts {point.Accepts}.");
            foreach (var text in texts)
                await RoundTripAsync(property, text);
        }

        async Task RoundTripAsync(string property, string text)
        {
            var point = client.Point(property)!;
            var expected = point.EncodeText(text);

            await client.SetAsync(property, text);

            Assert.Equal(Dps.Of(point.Id, expected), LastWrite(simulated));
            if (!point.IsReadable || !point.IsState)
                return;
            Assert.Equal(expected, simulated.Dps[point.Id]);
            await client.QueryAsync();
            Assert.Equal(expected, client.LastStatus!.Dps[point.Id]);
            Assert.Equal(point.Describe(expected), await client.GetTextAsync(property));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_wrong_value_is_refused_with_what_is_right_and_not_sent(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));

        foreach (var property in client.Variant!.Points.Where(p => p.IsWritable).Select(p => p.Name).ToArray())
        {
            if (client.Point(property) is not { IsWritable: true } point)
                continue;
            foreach (var text in Samples.Bad(point.Codec))
            {
                var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => client.SetAsync(property, text));
                Assert.StartsWith($"{property} accepts ", error.Message, StringComparison.Ordinal);
                Assert.Contains(Right(point), error.Message, StringComparison.Ordinal);
            }
        }

        Assert.Equal(0, Writes(simulated));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_only_reported_is_not_written(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));

        foreach (var point in client.Variant!.In(simulated.Dps).Points.Where(p => !p.IsWritable))
        {
            var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => client.SetAsync(point.Name, "1"));
            Assert.Contains(point.Name, error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, Writes(simulated));
    }

    // A range with its unit, or all the words.
    private static string Right(DataPoint point) => point.Codec switch
    {
        { Range: { } range } => point.Unit is null ? range.ToString() : $"{range} {point.Unit}",
        { Choices.Count: > 0 } words => string.Join(", ", words.Choices.Where(c => !c.IsReportOnly).Select(c => c.Name)),
        var other => other.Accepts,
    };
}
