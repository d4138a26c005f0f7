using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Yaml;

namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>The words of a block, read one by one. What has the wrong form counts as not there, and is told of.</summary>
/// <param name="block">The block.</param>
/// <param name="what">What it is, for a sentence.</param>
/// <param name="point">The number of the data point that it is about.</param>
/// <param name="notes">Where complaints go.</param>
internal sealed class Words(YamlMap block, string what, int? point, List<DraftNote> notes)
{
    /// <summary>The words that have a meaning here; others are told of, and so are words that stand there twice.</summary>
    public void Expect(params string[] known)
    {
        foreach (var (word, _) in block.Entries.Where(e => !known.Contains(e.Word.Text)))
            Complain(word, $"{what} has no word '{word.Text}' that is known here; it is left out.");
        foreach (var group in block.Entries.GroupBy(e => e.Word.Text).Where(g => g.Count() > 1))
            Complain(group.Last().Word, $"'{group.Key}' stands there twice; the last one counts.");
    }

    public YamlNode? Find(string word) => block[word];

    public void Complain(YamlNode? at, string sentence) =>
        notes.Add(new(point, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {(at ?? block).Line}: {sentence}")));

    /// <summary>A text, or whatever else stands there as it is written.</summary>
    public string? Text(string word)
    {
        switch (Find(word))
        {
            case null or YamlScalar { IsPlain: true, Value.Kind: DpValueKind.Null }:
                return null;
            case YamlScalar scalar:
                return scalar.Text;
            case var other:
                Complain(other, $"'{word}' should be a text and is {other.Describe()}.");
                return null;
        }
    }

    public decimal? Number(string word)
    {
        if (Find(word) is not { } node)
            return null;
        if (node is YamlScalar scalar
            && (scalar.Value.TryGetDecimal(out var number) || PlainScalar.Read(scalar.Text).TryGetDecimal(out number)))
            return number;
        Complain(node, $"'{word}' should be a number and is {node.Describe()}.");
        return null;
    }

    public bool Flag(string word, bool otherwise = false)
    {
        if (Find(word) is not { } node)
            return otherwise;
        if (node is YamlScalar scalar
            && (scalar.Value.TryGetBoolean(out var flag) || PlainScalar.Read(scalar.Text).TryGetBoolean(out flag)))
            return flag;

        // An entity is hidden while it is "unavailable", which says nothing about data points.
        if (word != "hidden")
            Complain(node, $"'{word}' should be true or false and is {node.Describe()}.");
        return otherwise;
    }

    /// <summary>The values behind a word: one, or a list of them.</summary>
    public IReadOnlyList<DpValue> Values(string word)
    {
        var nodes = Find(word) switch
        {
            null => [],
            YamlList list => list.Items,
            var single => [single],
        };
        foreach (var node in nodes.Where(n => n is not YamlScalar))
            Complain(node, $"'{word}' should be a value and is {node.Describe()}.");
        return [.. nodes.OfType<YamlScalar>().Select(s => s.Value)];
    }

    public YamlMap? Block(string word) => Blocks(word).FirstOrDefault();

    /// <summary>The blocks behind a word: one, or a list of them.</summary>
    public IEnumerable<YamlMap> Blocks(string word)
    {
        var nodes = Find(word) switch
        {
            null or YamlScalar { Value.Kind: DpValueKind.Null } => [],
            YamlList list => list.Items,
            var single => [single],
        };
        foreach (var node in nodes.Where(n => n is not YamlMap))
            Complain(node, $"Behind '{word}' a block of words and values is expected, not {node.Describe()}.");
        return nodes.OfType<YamlMap>();
    }

    /// <summary>The numbers of a block with <c>min</c> and <c>max</c>.</summary>
    public NumberRange? Range(string word)
    {
        if (Block(word) is not { } ends)
            return null;
        var words = new Words(ends, "A range", point, notes);
        words.Expect("min", "max");
        return words.Number("min") is { } min && words.Number("max") is { } max ? new(min, max) : null;
    }
}
