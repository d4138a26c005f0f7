using System.Text;
using TuyaGen.Generators.Json;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Additions to the text of a document. What is not touched stays as it is, to the letter.</summary>
/// <param name="text">The text.</param>
internal sealed class DocumentEdits(string text)
{
    private const int Step = 2;

    private readonly List<(int Start, int Length, string Text)> _edits = [];
    private readonly string _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public bool Any => _edits.Count > 0;

    /// <summary>The text with all additions.</summary>
    public string Apply()
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var (start, length, addition) in _edits.OrderBy(e => e.Start))
        {
            result.Append(text, at, start - at).Append(addition);
            at = start + length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Puts a piece of a document in the place of another.</summary>
    /// <param name="range">The place.</param>
    /// <param name="value">The piece.</param>
    /// <param name="name">The length of its name.</param>
    public void Replace(TextRange range, Json value, int name) =>
        _edits.Add((range.Start, range.Length, JsonText.Piece(value, IndentOf(range.Start), name + 4, _newLine)));

    /// <summary>Adds members to a member of the document, which is made where it is missing.</summary>
    public void AddMembers(JsonNode root, string section, IReadOnlyList<(string Name, Json Value)> members)
    {
        if (members.Count == 0)
            return;
        if (root[section] is { Kind: JsonKind.Object } existing)
            AddTo(existing, members);
        else
            AddSection(root, section, indent => Block(members, indent));
    }

    /// <summary>Adds items to a list of the document, which is made where it is missing.</summary>
    public void AddItems(JsonNode root, string section, IReadOnlyList<Json> items)
    {
        if (root[section] is { Kind: JsonKind.Array } existing)
            AddTo(existing, [.. items.Select(i => ("", i))]);
        else
            AddSection(root, section, indent => JsonText.Piece(Json.List(items), indent, section.Length + 4, _newLine));
    }

    /// <summary>Adds entries at the end of an object or a list; a list takes no names.</summary>
    public void AddTo(JsonNode container, IReadOnlyList<(string Name, Json Value)> entries)
    {
        var isObject = container.Kind == JsonKind.Object;
        if (container.Members.Count + container.Items.Count == 0)
        {
            var inside = isObject ? Inside(entries, IndentOf(container.Range.Start)) : string.Join(", ", entries.Select(e => e.Value));
            _edits.Add((container.Range.Start + 1, 0, inside));
            return;
        }

        var before = isObject ? container.Members[^1].Value.Range : container.Items[^1].Range;
        var first = isObject ? container.Members[^1].NameRange.Start : before.Start;
        if (!BeginsLine(first))
        {
            _edits.Add((before.End, 0, string.Concat(entries.Select(e => ", " + (isObject ? Json.Quote(e.Name) + ": " : "") + e.Value))));
            return;
        }

        // Behind the comments that follow the last entry.
        var indent = IndentOf(first);
        var close = container.Range.End - 1;
        var at = BeginsLine(close) ? close - IndentOf(close) : close;
        var lines = entries.Select(e => new string(' ', indent) + Entry(e, indent, isObject));
        _edits.Add((before.End, 0, ","));
        _edits.Add((at, 0, (BeginsLine(close) ? "" : _newLine) + string.Join("," + _newLine, lines) + _newLine));
    }

    private void AddSection(JsonNode root, string section, Func<int, string> value)
    {
        var rank = DocumentWords.Order.ToList().IndexOf(section);
        var before = root.Members.LastOrDefault(m => DocumentWords.Order.Take(rank).Contains(m.Name)) ?? root.Members[0];
        var indent = BeginsLine(before.NameRange.Start) ? IndentOf(before.NameRange.Start) : Step;
        _edits.Add((before.Value.Range.End, 0, $",{_newLine}{new string(' ', indent)}{Json.Quote(section)}: {value(indent)}"));
    }

    private string Block(IReadOnlyList<(string Name, Json Value)> members, int indent) => "{" + Inside(members, indent) + "}";

    private string Inside(IReadOnlyList<(string Name, Json Value)> members, int indent)
    {
        var lines = members.Select(m => _newLine + new string(' ', indent + Step) + Entry(m, indent + Step, isObject: true));
        return string.Join(',', lines) + _newLine + new string(' ', indent);
    }

    private string Entry((string Name, Json Value) entry, int indent, bool isObject) => isObject
        ? $"{Json.Quote(entry.Name)}: {JsonText.Piece(entry.Value, indent, entry.Name.Length + 4, _newLine)}"
        : JsonText.Piece(entry.Value, indent, 0, _newLine);

    private bool BeginsLine(int at) => string.IsNullOrWhiteSpace(text[LineStart(at)..at]);

    private int IndentOf(int at)
    {
        var start = LineStart(at);
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return end - start;
    }

    private int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
