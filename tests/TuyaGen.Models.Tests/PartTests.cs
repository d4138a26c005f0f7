using System.Collections;
using TuyaGen.Models.Tests.Support;

namespace TuyaGen.Models.Tests;

/// <summary>Every part of every packed value is described, and can be read and written by its name.</summary>
public sealed class PartTests : ModelTest
{
    public static TheoryData<string, string> Forms => Support.Models.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_part_is_described(string name, string form)
    {
        foreach (var point in Support.Models.Find(name, form).Points)
        {
            Assert.Equal(IsPacked(point), point.Fields.Count > 0);
            Check(point.Name, point.Fields);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_part_reads_as_text_and_comes_back_as_it_was_when_it_is_written(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));

        foreach (var point in client.Variant!.In(simulated.Dps).Points.Where(p => p is { IsReadable: true, IsState: true, IsComputed: false } && p.Fields.Count > 0))
        {
            var wire = simulated.Dps[point.Id];
            foreach (var (path, field, value) in Leaves(point.Name, point.Fields, point.Codec.Decode(wire)!))
            {
                var text = await client.GetTextAsync(path);
                Assert.Equal(value is null ? null : field.Describe(value), text);
                if (point.IsWritable && field.IsWritable)
                {
                    await client.SetAsync(path, text is null ? "null" : WithoutUnit(text, field));
                    Assert.Equal((path, Meaning(point, wire)), (path, Meaning(point, LastWrite(simulated)[point.Id])));
                }
                else
                {
                    await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => client.SetAsync(path, "1"));
                }
            }
        }
    }

    // All that the value says: some lights send a colour in two ways, of which one is computed from the other.
    private static string Meaning(DataPoint point, DpValue wire) =>
        string.Join("; ", Leaves(point.Name, point.Fields, point.Codec.Decode(wire)!).Select(l => $"{l.Path} {(l.Value is null ? "null" : l.Field.Describe(l.Value))}"));

    private static string WithoutUnit(string text, DpField field) =>
        field.Unit is { } unit && text.EndsWith(" " + unit, StringComparison.Ordinal) ? text[..^(unit.Length + 1)] : text;

    private static bool IsPacked(DataPoint point) => !point.IsComputed && point.Codec.ValueType is { IsEnum: false } type
        && (type.Namespace == typeof(TuyaDevice).Namespace || type.IsAssignableTo(typeof(IEquatable<>).MakeGenericType(type))) && !IsPlain(type);

    private static bool IsPlain(Type type) => type.IsPrimitive || type == typeof(string) || type == typeof(decimal)
        || type == typeof(DateTimeOffset) || type == typeof(ReadOnlyMemory<byte>);

    private static void Check(string before, IReadOnlyList<DpField> fields)
    {
        Assert.Equal(fields.Count, fields.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var field in fields)
        {
            Assert.False(string.IsNullOrEmpty(field.Doc), $"{before}.{field.Name} has no doc.");
            Assert.False(string.IsNullOrEmpty(field.Accepts), $"{before}.{field.Name} does not say what it takes.");
            Check($"{before}.{field.Name}", field.Fields);
        }
    }

    // Of a list the first and the last item.
    private static IEnumerable<(string Path, DpField Field, object? Value)> Leaves(string before, IReadOnlyList<DpField> fields, object whole)
    {
        foreach (var field in fields)
        {
            var path = $"{before}.{field.Name}";
            var value = field.Get(whole);
            if (!field.IsList)
            {
                foreach (var leaf in Item(path, field, value))
                    yield return leaf;
                continue;
            }

            var items = ((IEnumerable)value!).Cast<object>().ToArray();
            foreach (var i in new[] { 0, items.Length - 1 }.Where(i => i >= 0 && i < items.Length).Distinct())
            {
                foreach (var leaf in Item($"{path}[{i}]", field, items[i]))
                    yield return leaf;
            }
        }
    }

    private static IEnumerable<(string Path, DpField Field, object? Value)> Item(string path, DpField field, object? value) =>
        field.Fields.Count > 0 && value is not null ? Leaves(path, field.Fields, value) : field.Fields.Count > 0 ? [] : [(path, field, value)];
}
