using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TuyaGen.Cli.Importing.Yaml;

/// <summary>Reads a YAML document into pieces that know their place.</summary>
internal sealed class YamlReader
{
    // Definitions are five levels deep and have some thousand pieces. What is far beyond is a mistake, or a trap made of aliases.
    private const int MostLevels = 64;
    private const long MostPieces = 500_000;

    // Each costs another reading of the whole document.
    private const int MostRepairs = 100;

    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = [];

    private YamlReader(TextReader text) => _parser = new Parser(new Scanner(text, skipComments: true));

    /// <summary>Reads a document.</summary>
    /// <exception cref="FormatException">It is not YAML; the message says where, as the end of a sentence that names the file.</exception>
    public static YamlNode Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        for (var repairs = 0; ; repairs++)
        {
            using var reader = new StringReader(text);
            try
            {
                return new YamlReader(reader).Document();
            }
            catch (YamlException e) when (repairs < MostRepairs && QuotedLines.Indent(text, e.Start) is { } indented && indented != text)
            {
                text = indented;
            }
            catch (YamlException e) when (e.Message.Contains("tab", StringComparison.Ordinal) && Tab(text) is { } place)
            {
                throw new FormatException($"{place}: this is not YAML. Tabs do not indent; put spaces in their place.", e);
            }
            catch (YamlException e)
            {
                throw new FormatException($"{Place((int)e.Start.Line, (int)e.Start.Column)}: this is not YAML. {Sentence(e.Message)}", e);
            }
        }
    }

    private static string Place(int line, int column) => string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");

    // Of tabs the library only says that there are some.
    private static string? Tab(string text)
    {
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, l => l.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? null : Place(line + 1, lines[line].IndexOf('\t', StringComparison.Ordinal) + 1);
    }

    // The library's messages may begin with the place, which is told already.
    private static string Sentence(string message)
    {
        var end = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var text = end > 0 ? message[(end + 3)..] : message;
        return text.EndsWith('.') ? text : text + ".";
    }

    private YamlNode Document()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd)
            throw new FormatException("it is empty.");
        Next();
        var node = Node(0);
        Next();
        return _parser.Current is StreamEnd
            ? node
            : throw Wrong("only one document can stand in a file; put what follows '---' into a file of its own.");
    }

    // The library fails in other ways too where a text makes no sense to it.
    private void Next()
    {
        try
        {
            if (_parser.MoveNext())
                return;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw Wrong("behind this it is not YAML.", e);
        }

        throw Wrong("the file ends too early.");
    }

    private YamlNode Node(int level)
    {
        if (level > MostLevels)
            throw Wrong($"blocks stand in each other more than {MostLevels} deep.");
        var start = _parser.Current!.Start;
        var (line, column) = ((int)start.Line, (int)start.Column);
        var anchor = _parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored ? anchored.Anchor.Value : null;
        YamlNode node = _parser.Current switch
        {
            Scalar scalar => new YamlScalar(line, column, scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.IsPlainImplicit),
            SequenceStart => new YamlList(line, column, Items(level)),
            MappingStart => new YamlMap(line, column, Entries(level)),
            AnchorAlias alias => _anchors.GetValueOrDefault(alias.Value.Value)
                ?? throw Wrong($"nothing before this is called '&{alias.Value.Value}'."),
            _ => throw Wrong("a value is missing."),
        };
        if (node.Size > MostPieces)
            throw Wrong($"with what its aliases repeat, this has more than {MostPieces} pieces.");
        Next();
        if (anchor is not null)
            _anchors[anchor] = node;
        return node;
    }

    private List<YamlNode> Items(int level)
    {
        var items = new List<YamlNode>();
        for (Next(); _parser.Current is not SequenceEnd;)
            items.Add(Node(level + 1));
        return items;
    }

    private List<(YamlScalar Word, YamlNode Value)> Entries(int level)
    {
        var entries = new List<(YamlScalar Word, YamlNode Value)>();
        for (Next(); _parser.Current is not MappingEnd;)
        {
            var word = Node(level + 1) as YamlScalar ?? throw Wrong("a word is expected in front of the colon.");
            var value = Node(level + 1);
            if (word is { Text: "<<", IsPlain: true })
                entries.InsertRange(0, Merged(value));
            else
                entries.Add((word, value));
        }

        return entries;
    }

    // Of merged blocks the first that has a word goes before, and the words that are written out before all.
    private IEnumerable<(YamlScalar Word, YamlNode Value)> Merged(YamlNode value) => value switch
    {
        YamlMap map => map.Entries,
        YamlList list => list.Items.Reverse().SelectMany(Merged),
        _ => throw Wrong("behind '<<' a block, or a list of blocks, is expected."),
    };

    private FormatException Wrong(string sentence, Exception? inner = null)
    {
        var mark = _parser.Current?.Start ?? Mark.Empty;
        return new($"{Place((int)mark.Line, (int)mark.Column)}: {sentence}", inner);
    }
}
