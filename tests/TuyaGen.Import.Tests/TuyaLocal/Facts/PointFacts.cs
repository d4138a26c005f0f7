using System.Globalization;
using System.Text.Json.Nodes;

namespace TuyaGen.Import.Tests.TuyaLocal.Facts;

/// <summary>What a document says of one property.</summary>
internal sealed class PointFacts(JsonObject json)
{
    public JsonObject Json => json;

    public int Id => (int)json["id"]!;

    public string Kind => Type switch
    {
        "bitmap" => "bitmap",
        "string" when Encoding == "utf16-base64" => "text",
        "enum" when Members.All(m => m.Wire is "true" or "false") => "bool",
        "enum" when Members.All(m => m.IsNumber) => "int",
        "enum" => "string",
        _ => Type,
    };

    /// <summary>The words with one value each; null where the document says nothing of it.</summary>
    public IEnumerable<(string Word, string? Value)> Words =>
    [
        ("kind", Kind),
        ("wire", Kind switch { "bool" => "bool", "int" or "bitmap" or "time" or "float" => "int", _ => "string" }),
        ("encoding", Encoding),
        ("access", (string?)json["access"] ?? "rw"),
        .. new[] { "optional", "event", "refresh", "secret", "invert", "unit", "step" }.Select(w => (w, json[w]?.ToString())),
        ("factor", CaseFacts.Factor(json, json)),
    ];

    public IEnumerable<(string Word, IEnumerable<decimal> Numbers)> Lists =>
    [
        ("range", Numbers("range")),
        ("view", Numbers("view")),
        ("length", json["maxLength"] is { } most ? [(decimal?)json["minLength"] ?? 0, (decimal)most!] : []),
    ];

    public IEnumerable<string> Values => Type == "enum" ? Members.Select(m => m.Wire) : [];

    public IEnumerable<int> Bits => (json["bits"]?.AsObject() ?? []).Select(b => (int)b.Value!);

    public IEnumerable<JsonObject> Cases => (json["when"]?.AsArray() ?? []).Select(w => w!.AsObject());

    public IEnumerable<PartFacts> Parts => PartFacts.OfDocument(json);

    private string Type => (string)json["type"]!;

    private string? Encoding => Type is "raw" or "string" ? (string?)json["encoding"] ?? (Type == "raw" ? "base64" : null) : null;

    private IEnumerable<MemberFacts> Members => (json["values"]?.AsObject() ?? []).Select(v => new MemberFacts(v.Key, v.Value!));

    /// <summary>Whether the property says what is shown for a wire value: as a name, a number or in a sentence.</summary>
    public bool Says(string wire, string label) => Type switch
    {
        "enum" => Members.Any(m => m.Wire == wire && m.Says(label)),

        // True and false are what they are, and a number is shown as itself. Of bits the names are compared.
        "bool" => wire == label || (bool?)json["invert"] == true,
        "bitmap" => label is "true" or "false" || !long.TryParse(wire, out var bits) || bits <= 0 || !System.Numerics.BitOperations.IsPow2(bits)
            || json["bits"]?.AsObject().Any(b => (int)b.Value! == System.Numerics.BitOperations.Log2((ulong)bits)) == true,
        _ => wire == label,
    };

    /// <summary>Whether a part of the value has this factor while a bit makes it negative.</summary>
    public bool IsSigned(string factor) => (json["layout"]?.AsArray() ?? []).Any(f =>
        f!["signOf"] is not null && "-" + CaseFacts.Factor(f.AsObject(), f.AsObject()) == factor);

    /// <summary>A constant of a test as it would be on the wire.</summary>
    public string? Wire(JsonNode? constant)
    {
        if (constant is null)
            return null;
        if (Type == "enum")
            return Members.First(m => m.Name == (string)constant!).Wire;
        if (constant.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False)
            return ((bool)constant != ((bool?)json["invert"] ?? false)) ? "true" : "false";
        return constant.ToString();
    }

    public string BitWire(string name) => (1L << (int)json["bits"]![name]!).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<decimal> Numbers(string word) => (json[word]?.AsArray() ?? []).Select(n => (decimal)n!);
}
