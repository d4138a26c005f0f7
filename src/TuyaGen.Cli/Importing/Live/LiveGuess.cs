using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Live;

/// <summary>Guesses what a data point is by the value that a device reported.</summary>
internal static class LiveGuess
{
    // Shorter texts look like hexadecimal digits or base64 by chance.
    private const int ShortestPacked = 8;

    /// <summary>The data point; its kind is a guess, and marked as one.</summary>
    public static PointDraft Of(int id, DpValue value)
    {
        var point = new PointDraft(id.ToString(CultureInfo.InvariantCulture), id, PointKind.String) { IsGuess = true, Doc = Guess.Doc };
        return value.Kind switch
        {
            DpValueKind.Boolean => point with { Kind = PointKind.Bool, Example = value },
            DpValueKind.Integer => point with { Kind = PointKind.Int, Example = value, Number = Range(value) },
            DpValueKind.Number => point with { Kind = PointKind.Float, Example = value },
            DpValueKind.Json => point with { Kind = PointKind.Json },
            _ => Text(point, value.TryGetText(out var text) ? text : ""),
        };
    }

    // What a text says may concern nobody but the owner of the device, so none is an example.
    private static PointDraft Text(PointDraft point, string text)
    {
        if (IsJson(text))
            return point with { Kind = PointKind.Json };
        if (text.Length < ShortestPacked)
            return point;
        if (text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit))
            return point with { Kind = PointKind.Raw, Encoding = "hex" };
        return IsBase64(text) ? point with { Kind = PointKind.Raw } : point;
    }

    // Without a range a number is an int, which this one would not fit.
    private static NumberDraft? Range(DpValue value) => value.TryGetInteger(out var number) && number is > int.MaxValue or < int.MinValue
        ? new() { Min = long.MinValue, Max = long.MaxValue }
        : null;

    private static bool IsJson(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return false;
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A word of small letters is a word, though it may be base64 too.
    private static bool IsBase64(string text) => text.Length % 4 == 0 && Base64.IsValid(text)
        && (text.EndsWith('=') || (text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiDigit)));
}
