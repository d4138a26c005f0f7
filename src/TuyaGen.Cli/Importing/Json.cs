using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuyaGen.Cli.Importing;

/// <summary>A piece of a document before it is written: a scalar, a list or an object whose members keep their order.</summary>
internal sealed record Json
{
    private Json()
    {
    }

    /// <summary>The JSON text of a scalar; null for lists and objects.</summary>
    public string? Scalar { get; private init; }

    public IReadOnlyList<Json>? Items { get; private init; }

    public IReadOnlyList<(string Name, Json Value)>? Members { get; private init; }

    public static Json Of(string text) => new() { Scalar = Quote(text) };

    public static Json Of(bool value) => new() { Scalar = value ? "true" : "false" };

    public static Json Of(decimal number) => new() { Scalar = number.ToString("0.############################", CultureInfo.InvariantCulture) };

    public static Json Of(DpValue? value) => value switch
    {
        null => new() { Scalar = "null" },
        { } some when some.TryGetText(out var text) => Of(text),
        { } some when some.TryGetDecimal(out var number) => Of(number),
        { } some => new() { Scalar = some.ToJson() },
    };

    /// <summary>A text; nothing where it is empty.</summary>
    public static Json? IfAny(string? text) => text is { Length: > 0 } ? Of(text) : null;

    /// <summary>True; nothing where it is not.</summary>
    public static Json? IfTrue(bool flag) => flag ? Of(true) : null;

    public static Json List(IEnumerable<Json> items) => new() { Items = [.. items] };

    /// <summary>An object; members without a value are left out.</summary>
    public static Json Object(params IEnumerable<(string Name, Json? Value)> members) =>
        new() { Members = [.. members.Where(m => m.Value is not null).Select(m => (m.Name, m.Value!))] };

    /// <summary>A text as JSON has it; half a pair of surrogates, which JSON cannot carry, becomes a replacement sign.</summary>
    public static string Quote(string text)
    {
        var whole = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? string.Concat(text.EnumerateRunes()) : text;
        return $"\"{JsonEncodedText.Encode(whole, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }

    /// <summary>All of it on one line, as device models are written.</summary>
    public override string ToString() => Scalar
        ?? (Items is not null ? $"[{string.Join(", ", Items)}]" : Members!.Count == 0
            ? "{}"
            : $"{{ {string.Join(", ", Members.Select(m => $"{Quote(m.Name)}: {m.Value}"))} }}");
}
