using System.Globalization;
using System.Text.Json;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads JSON whose parts may be missing, of another kind than announced, or no proper text.</summary>
internal static class JsonAccess
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="FormatException">It is no JSON; the message is the end of a sentence that names the file.</exception>
    public static JsonElement Parse(string text)
    {
        try
        {
            return Read(text);
        }
        catch (JsonException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"it is not JSON at line {e.LineNumber + 1}; it may be cut off or damaged."), e);
        }
    }

    /// <summary>What a text holds that should be JSON; null where it is none.</summary>
    public static JsonElement? TryParse(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : Read(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; null where there is none, or the element is no object.</summary>
    public static JsonElement? Member(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Another member has no proper name.
            var others = ((JsonElement?)element).Members();
            return others.Where(m => m.Name == name && m.Value.ValueKind != JsonValueKind.Null).Select(m => (JsonElement?)m.Value).LastOrDefault();
        }
    }

    /// <summary>The object, or the object that stands as JSON in a text; null where it is neither.</summary>
    public static JsonElement? AsObject(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Object } => element,
        { ValueKind: JsonValueKind.String } text when TryParse(Text(text)) is { ValueKind: JsonValueKind.Object } inner => inner,
        _ => null,
    };

    /// <summary>The text of a text, the digits of a number, true or false; null for anything else and for nothing.</summary>
    public static string? AsText(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => Text(text),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } scalar => scalar.GetRawText(),
        _ => null,
    };

    /// <summary>A member that is a text or a number, as text; null where it is empty.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name).AsText() is { } text && text.AsSpan().Trim().Length > 0 ? text : null;

    /// <summary>A number, also one that stands in a text.</summary>
    public static decimal? Number(this JsonElement element, string name) =>
        decimal.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static int? Whole(this JsonElement element, string name) => element.Number(name) is { } number
        && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>The texts of a list; other entries are written as they are.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name) => element.Items(name).Select(i => ((JsonElement?)i).AsText() ?? "");

    /// <summary>The entries of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Member(name).Items();

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The members of an object, those with a proper name.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(this JsonElement? element) => element is { ValueKind: JsonValueKind.Object } o
        ? o.EnumerateObject().Select(m => (Name: NameOf(m), m.Value)).Where(m => m.Name is not null).Select(m => (m.Name!, m.Value))
        : [];

    private static JsonElement Read(string text)
    {
        using var document = JsonDocument.Parse(text, Tolerant);
        return document.RootElement.Clone();
    }

    // Half a pair of surrogates is no text; the framework says so only when it is asked for it.
    private static string? Text(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
