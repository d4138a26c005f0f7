using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the words of an object and complains of every one that is unknown, missing or of the wrong kind.</summary>
internal sealed class ObjectReader
{
    private readonly JsonNode _node;
    private readonly DiagnosticBag _bag;
    private readonly TextRange _at;

    /// <summary>Opens an object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="what">What it is, as the beginning of a sentence.</param>
    /// <param name="at">Where a missing word is complained of.</param>
    /// <param name="words">The words that it may have.</param>
    /// <param name="bag">Where complaints go.</param>
    public ObjectReader(JsonNode node, string what, TextRange at, WordList words, DiagnosticBag bag)
    {
        (_node, What, _at, _bag) = (node, what, at, bag);
        if (node.Kind != JsonKind.Object)
            bag.Add(TuyaDiagnostics.WrongKind, node.Range, what, "an object", node.Describe());
        foreach (var member in node.Members)
        {
            if (!words.Known.Contains(member.Name))
                bag.Add(TuyaDiagnostics.UnknownWord, member.NameRange, what, member.Name, Suggestion.For(member.Name, words.Known));
        }
    }

    public string What { get; }

    public JsonNode? Find(string word) => _node[word];

    public bool Has(string word) => _node[word] is not null;

    /// <summary>The place of a word's value, or of the object where the word is missing.</summary>
    public TextRange RangeOf(string word) => _node[word]?.Range ?? _at;

    public JsonNode? Require(string word)
    {
        if (_node[word] is { } found)
            return found;
        if (_node.Kind == JsonKind.Object)
            _bag.Add(TuyaDiagnostics.MissingWord, _at, What, word);
        return null;
    }

    public string? Text(string word) => OfKind(word, JsonKind.Text, "a text")?.Text;

    public bool? Boolean(string word) => OfKind(word, JsonKind.Boolean, "true or false")?.IsTrue;

    public bool Flag(string word) => Boolean(word) ?? false;

    public IReadOnlyList<JsonNode> List(string word) => OfKind(word, JsonKind.Array, "a list")?.Items ?? [];

    public IReadOnlyList<JsonMember> Members(string word) => OfKind(word, JsonKind.Object, "an object")?.Members ?? [];

    public decimal? Number(string word) => Find(word) is { } node ? Values.Number(node, word, _bag) : null;

    public int? Whole(string word, int min, int max) => Find(word) is { } node ? Values.Whole(node, word, min, max, _bag) : null;

    /// <summary>The numbers of data points.</summary>
    public IReadOnlyList<int> Ids(string word) =>
        [.. List(word).Select(i => Values.Whole(i, word, 1, 255, _bag)).OfType<int>()];

    /// <summary>A text out of a closed list.</summary>
    public string? Choice(string word, params string[] choices)
    {
        if (Text(word) is not { } text || choices.Contains(text))
            return Text(word);
        _bag.Add(TuyaDiagnostics.UnknownChoice, RangeOf(word), text, $"'{word}'", Suggestion.For(text, choices));
        return null;
    }

    private JsonNode? OfKind(string word, JsonKind kind, string wanted) =>
        Find(word) is { } node && Values.Is(node, kind, word, wanted, _bag) ? node : null;
}
