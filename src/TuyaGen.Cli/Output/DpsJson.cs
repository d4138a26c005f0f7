using System.Globalization;
using System.Text.Json;

namespace TuyaGen.Cli.Output;

/// <summary>What a device reported, as JSON: by number as it travels, and by name as a person sees it.</summary>
internal static class DpsJson
{
    private const string Hidden = "***";
    private const int Digits = 6;

    /// <summary><c>"dps":{"1":true}</c>.</summary>
    public static void WriteDps(this Utf8JsonWriter writer, string name, Dps dps, PointReader? state)
    {
        writer.WriteStartObject(name);
        foreach (var (id, value) in dps)
        {
            writer.WritePropertyName(id.ToString(CultureInfo.InvariantCulture));
            if (state?.Variant.Find(id).Any(p => p.IsSecret) == true)
                writer.WriteStringValue(Hidden);
            else
                value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary><c>"state":{"Switch":true}</c>, where the model is known.</summary>
    public static void WriteState(this Utf8JsonWriter writer, Dps dps, PointReader? state)
    {
        if (state is null)
            return;
        writer.WriteStartObject("state");
        foreach (var point in state.Points)
        {
            if (!point.IsReadable || !dps.TryGetValue(point.Id, out var wire))
                continue;
            writer.WritePropertyName(point.Name);
            WriteValue(writer, point, wire);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, DataPoint point, DpValue wire)
    {
        var value = point.IsSecret ? Hidden : point.Codec.Decode(wire);
        if (value is null)
            wire.WriteTo(writer);
        else if (!writer.TryWriteScalar(value))
            WriteWord(writer, point.Codec.Describe(wire), wire);
    }

    /// <summary>Writes a boolean, a number or a text; false for everything else.</summary>
    public static bool TryWriteScalar(this Utf8JsonWriter writer, object scalar)
    {
        switch (scalar)
        {
            case bool value: writer.WriteBooleanValue(value); break;
            case int value: writer.WriteNumberValue(value); break;
            case long value: writer.WriteNumberValue(value); break;
            case double value: writer.WriteNumberValue(value); break;
            case decimal value: writer.WriteRawValue(decimal.Round(value, Digits).ToString("0.######", CultureInfo.InvariantCulture)); break;
            case string value: writer.WriteStringValue(value); break;
            default: return false;
        }

        return true;
    }

    // A word that the model does not list is worth more as it came.
    private static void WriteWord(Utf8JsonWriter writer, string word, DpValue wire)
    {
        if (word.StartsWith('?'))
            wire.WriteTo(writer);
        else
            writer.WriteStringValue(word);
    }
}
