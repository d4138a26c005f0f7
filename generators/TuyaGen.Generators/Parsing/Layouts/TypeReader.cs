using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the types of one form, each once, whoever asks for it first: packed values name each other in any order.</summary>
internal sealed class TypeReader
{
    private readonly DeviceScope _scope;
    private readonly TypeTable _table;
    private readonly TypeParser _simple;
    private readonly LayoutParser _layouts;
    private readonly Dictionary<string, JsonMember> _unread;
    private readonly Dictionary<string, NamedType?> _named;
    private readonly HashSet<string> _reading = [];

    public TypeReader(DeviceScope scope, TypeTable table, IReadOnlyList<JsonMember> members, IReadOnlyDictionary<string, NamedType> others)
    {
        (_scope, _table) = (scope, table);
        _simple = new(scope.Bag);
        _layouts = new(scope, this, table);
        _named = others.ToDictionary(o => o.Key, o => (NamedType?)o.Value);
        _unread = members.GroupBy(m => m.Name).ToDictionary(g => g.Key, g => g.First());
        foreach (var other in others)
            table.AddOther(other.Key, other.Value);
        foreach (var member in members)
            Find(member.Name);
    }

    /// <summary>The types by name; null for one that is wrong, of which enough has been said.</summary>
    public IReadOnlyDictionary<string, NamedType?> Named => _named;

    public LayoutParser Layouts => _layouts;

    public IEnumerable<string> Names => _named.Keys.Concat(_unread.Keys).Distinct().Where(TypeTable.IsVisible);

    /// <summary>Whether there is a type of this name, and what it is.</summary>
    public bool TryFind(string name, TextRange at, out NamedType? type)
    {
        if (!_unread.ContainsKey(name) && _reading.Contains(name))
        {
            _scope.Bag.Add(TuyaDiagnostics.Circular, at, name);
            type = null;
            return true;
        }

        Find(name);
        return _named.TryGetValue(name, out type);
    }

    private void Find(string name)
    {
        if (!_unread.TryGetValue(name, out var member))
            return;
        _unread.Remove(name);
        _reading.Add(name);
        _named[name] = Read(member);
        _reading.Remove(name);
    }

    private NamedType? Read(JsonMember member)
    {
        if (!Identifiers.IsPascal(member.Name))
        {
            _scope.Bag.Add(TuyaDiagnostics.BadName, member.NameRange, member.Name, Identifiers.PascalRule);
            return null;
        }

        var words = new ObjectReader(member.Value, $"The type '{member.Name}'", member.NameRange, Words.NamedType, _scope.Bag);
        var doc = words.Text("doc");
        foreach (var word in new[] { "enum", "bitmap" }.Where(_ => words.Has("layout")).Where(words.Has))
            _scope.Bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf(word), word, "a type with a layout");
        if (words.Has("layout"))
            return _layouts.Parse(member.Name, words, doc, words.Choice("encoding", "base64", "hex", "text", "json")) is { } layout ? NamedType.Of(layout) : null;
        foreach (var word in new[] { "encoding", "codec" }.Where(words.Has))
            _scope.Bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf(word), word, "a type without a layout");
        var type = words.Find("bitmap") is { } bits
            ? _simple.Bitmap(member.Name, bits, doc)
            : words.Require("enum") is { } values ? _simple.Enum(member.Name, values, doc) : null;
        if (type is not null)
            _table.Add(type, "", member.NameRange);
        return type;
    }
}
