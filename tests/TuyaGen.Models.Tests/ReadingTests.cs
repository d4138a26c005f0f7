using System.Globalization;
using TuyaGen.Models.Tests.Support;

namespace TuyaGen.Models.Tests;

/// <summary>Everything that a device of a model reports can be read, by nothing but the description.</summary>
public sealed class ReadingTests : ModelTest
{
    public static TheoryData<string, string> Forms => Support.Models.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_is_recognised_from_its_status(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));

        // The form that the model itself describes may be one of those that have a test.
        Assert.True(form.Length == 0 || form == client.Variant!.Name, $"It was taken for {client.Variant}.");
        Assert.Equal(simulated.Dps, client.LastStatus!.Dps);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_property_reads_as_what_the_device_has(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));

        foreach (var point in client.Variant!.In(simulated.Dps).Points.Where(p => p is { IsReadable: true, IsState: true }))
        {
            var wire = Assert.Contains(point.Id, (IReadOnlyDictionary<int, DpValue>)simulated.Dps);
            var text = await client.GetTextAsync(point.Name);

            Assert.False(text is null or ['?', ..], $"{point} reads as {text} where the device has {wire}.");
            Assert.Equal(point.Describe(wire), text);
            Assert.NotNull(point.Codec.Decode(wire));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_first_values_are_believable(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));
        var numbers = client.Variant!.In(simulated.Dps).Points
            .Where(p => p is { IsReadable: true, IsState: true } && p.Codec.Decode(simulated.Dps[p.Id]) is int or long or decimal or double)
            .Select(p => (Point: p, Value: Convert.ToDecimal(p.Codec.Decode(simulated.Dps[p.Id]), CultureInfo.InvariantCulture)));

        Assert.All(numbers, n => Assert.InRange(n.Value, n.Point.Codec.Range?.Min ?? decimal.MinValue, n.Point.Codec.Range?.Max ?? decimal.MaxValue));
        Assert.All(numbers.Where(n => n.Point is { Unit: "°C" } and ({ Codec.Range: null } or { Codec.Range.Max: > 21 })), n => Assert.InRange(n.Value, 5, 60));
        Assert.All(numbers.Where(n => n.Point.Unit is "V" or "A" or "W" or "kWh" or "Hz"), n => Assert.True(n.Value > 0, $"{n.Point} shows {n.Value}."));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_event_can_be_read(string name, string form)
    {
        foreach (var point in Support.Models.Find(name, form).Points.Where(p => p is { IsReadable: true, IsState: false }))
        {
            var text = Samples.Good(point.Codec, point.Example)[0];
            Assert.True(point.Codec.TryParseWire(text, out var wire), $"{point} has no text for {text}.");
            Assert.NotNull(point.Codec.Decode(wire));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_example_is_what_its_property_can_be(string name, string form) =>
        Assert.All(Support.Models.Find(name, form).Points.Where(p => p.Example is not null), p => Assert.NotNull(p.Codec.Decode(p.Example!.Value)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_property_and_every_choice_is_described(string name, string form)
    {
        Assert.All(Support.Models.Find(name, form).Points, p => Assert.False(string.IsNullOrEmpty(p.Doc), $"{name}.{p.Name} has no doc."));
        Assert.EndsWith(".", Support.Models.Find(name).Doc, StringComparison.Ordinal);
    }
}
