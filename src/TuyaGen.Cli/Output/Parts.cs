using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace TuyaGen.Cli.Output;

/// <summary>The parts of packed values, one by one or as JSON objects.</summary>
internal static class Parts
{
    /// <summary>The names and values of all parts that are there; none for a value that is no packed one, or a secret.</summary>
    public static IEnumerable<(string Name, string Text)> Of(DataPoint point, DpValue wire) =>
        Value(point, wire) is { } value ? Of(point.Name, point.Fields, value) : [];

    /// <summary><c>"parts":{"Colour":{"Hue":120}}</c>, where there is a packed value.</summary>
    public static void WriteParts(this Utf8JsonWriter json, Dps dps, PointReader? state)
    {
        var packed = (state?.Points ?? []).Where(p => p.IsReadable && dps.ContainsKey(p.Id))
            .Select(p => (Point: p, Value: Value(p, dps[p.Id]))).Where(p => p.Value is not null).ToArray();
        if (packed.Length == 0)
            return;
        json.WriteStartObject("parts");
        foreach (var (point, value) in packed)
        {
            json.WritePropertyName(point.Name);
            Write(json, point.Fields, value!);
        }

        json.WriteEndObject();
    }

    private static object? Value(DataPoint point, DpValue wire) => point.IsSecret || point.Fields.Count == 0 ? null : point.Codec.Decode(wire);

    private static IEnumerable<(string Name, string Text)> Of(string name, IReadOnlyList<DpField> fields, object whole) =>
        fields.SelectMany(f => f.Get(whole) is { } value ? Of($"{name}.{f.Name}", f, value) : []);

    private static IEnumerable<(string Name, string Text)> Of(string name, DpField field, object value)
    {
        if (field.Fields.Count == 0)
            return [(name, field.Describe(value))];
        if (!field.IsList)
            return Of(name, field.Fields, value);
        return Items(value).SelectMany((item, i) => Of(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), field.Fields, item));
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DpField> fields, object whole)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            Write(json, field, field.Get(whole), field.IsList);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DpField field, object? value, bool isList)
    {
        if (value is not null && isList)
        {
            json.WriteStartArray();
            foreach (var item in Items(value))
                Write(json, field, item, isList: false);
            json.WriteEndArray();
        }
        else if (value is not null && field.Fields.Count > 0)
        {
            Write(json, field.Fields, value);
        }
        else if (value is null)
        {
            json.WriteNullValue();
        }
        else if (!json.TryWriteScalar(value))
        {
            json.WriteStringValue(field.Describe(value));
        }
    }

    private static IEnumerable<object> Items(object list) => ((IEnumerable)list).Cast<object>();
}
