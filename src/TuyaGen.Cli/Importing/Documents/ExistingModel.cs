using System.Globalization;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Generators.Json;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>A document that is there, with the places of everything in it.</summary>
internal sealed class ExistingModel
{
    private readonly JsonNode? _points;
    private readonly IReadOnlyList<JsonNode> _included;
    private readonly HashSet<int> _elsewhere;

    private ExistingModel(JsonNode root, string device, IReadOnlyList<JsonNode> included)
    {
        (Root, Device, _included) = (root, device, included);
        _points = root["dps"];
        _elsewhere = [.. Elsewhere.Select(p => IdOf(p.Value)).OfType<int>()];
    }

    public JsonNode Root { get; }

    public string Device { get; }

    /// <summary>The names of all properties.</summary>
    public IEnumerable<string> MemberNames =>
        Points.Concat(Elsewhere).Concat(_included.Prepend(Root).SelectMany(i => Members(i, "computed"))).Select(m => m.Name);

    public IEnumerable<string> TypeNames => _included.Prepend(Root).SelectMany(i => Members(i, "types")).Select(t => t.Name);

    public IEnumerable<string> Products =>
        (Root["products"]?.Items ?? []).Select(p => p.Kind == JsonKind.Object ? p["id"]?.Text : p.Text).OfType<string>();

    private IEnumerable<JsonMember> Points => _points?.Members ?? [];

    // Those of variants and of documents that are included.
    private IEnumerable<JsonMember> Elsewhere => _included.SelectMany(i => Members(i, "dps"))
        .Concat(_included.Prepend(Root).SelectMany(i => Members(i, "variants")).SelectMany(v => Members(v.Value, "dps")));

    /// <param name="text">The document.</param>
    /// <param name="included">The documents that it includes; what is no JSON among them is passed over.</param>
    /// <exception cref="FormatException">The text is no device model; the message says what it is.</exception>
    public static ExistingModel Read(string text, params IEnumerable<string> included)
    {
        if (JsonReader.Read(Comments.Blank(text), out var error) is not { } root)
        {
            var line = text.AsSpan(0, Math.Min(error!.Range.Start, text.Length)).Count('\n') + 1;
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"it is not JSON at line {line}: {error.Message}"));
        }

        return root["device"] is { Kind: JsonKind.Text } device && root["dps"] is null or { Kind: JsonKind.Object }
            ? new(root, device.Text, [.. included.Select(i => JsonReader.Read(i, out _)).OfType<JsonNode>()])
            : throw new FormatException("it is no device model: it has no \"device\", or its \"dps\" are no object.");
    }

    public bool Has(string section, string name) => Root[section]?[name] is not null;

    /// <summary>Whether the data point is one of a variant, or of an included document.</summary>
    public bool IsElsewhere(int id) => _elsewhere.Contains(id);

    /// <summary>Finds the properties that stand for data points: those of the same number, of several the one with the same code, else in order.</summary>
    public IReadOnlyDictionary<string, JsonMember> Match(IReadOnlyList<PointDraft> points)
    {
        var free = Points.Where(p => IdOf(p.Value) is not null).GroupBy(p => IdOf(p.Value)!.Value).ToDictionary(g => g.Key, g => g.ToList());
        var matches = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var point in points)
        {
            if (!free.TryGetValue(point.Id, out var candidates) || candidates.Count == 0)
                continue;
            var match = candidates.Find(c => point.Code is not null && c.Value["code"]?.Text == point.Code) ?? candidates[0];
            matches.Add(point.Key, match);
            candidates.Remove(match);
        }

        return matches;
    }

    /// <summary>The words of a property's enumeration, at the property or in its type.</summary>
    public JsonNode? ValuesOf(JsonMember? point) => point?.Value["values"] ?? TypeOf(point)?["enum"];

    public JsonNode? BitsOf(JsonMember? point) => point?.Value["bits"] ?? TypeOf(point)?["bitmap"];

    /// <summary>Whether a data point is still what it was guessed to be, with nothing of the user's in it.</summary>
    public static bool IsGuess(JsonNode point) => point["doc"]?.Text == Guess.Doc && point.Members.All(m => Guess.Words.Contains(m.Name));

    private JsonNode? TypeOf(JsonMember? point) => point?.Value["type"]?.Text is { } type ? Root["types"]?[type] : null;

    private static IReadOnlyList<JsonMember> Members(JsonNode document, string section) => document[section]?.Members ?? [];

    private static int? IdOf(JsonNode point) =>
        point["id"] is { } id && id.TryGetNumber(out var number) && number is >= 1 and <= 255 ? (int)number : null;
}
