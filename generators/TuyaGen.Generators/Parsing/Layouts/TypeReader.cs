using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

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
    private readonly IReadOnlyDictionary<string, NamedType> _others;
    private readonly HashSet<string> _reading = [];

    public TypeReader(DeviceScope scope, TypeTable table, IReadOnlyList<JsonMember> members, IReadOnlyDictionary<string, NamedType> others)
    {
        (_scope, _table, _others) = (scope, table, others);
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
        var other = _others.TryGetValue(member.Name, out var included) ? included : null;
        if (other is not null && (words.Has("layout") || other.Type.Kind == ClrKind.Layout || words.Has("bitmap") != other.IsBitmap))
        {
            _scope.Bag.Add(TuyaDiagnostics.NameTaken, member.NameRange, member.Name, "a type of an included document that is no such type");
            return null;
        }

        if (words.Has("layout"))
            return _layouts.Parse(member.Name, words, doc, words.Choice("encoding", "base64", "hex", "text", "json")) is { } layout ? NamedType.Of(layout) : null;
        foreach (var word in new[] { "encoding", "codec" }.Where(words.Has))
            _scope.Bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf(word), word, "a type without a layout");
        if (words.Has("bitmap") && words.Find("enum") is { } twice)
            _scope.Bag.Add(TuyaDiagnostics.DoesNotFit, twice.Range, "enum", "a type with a bitmap");
        var listed = words.Find("bitmap") ?? words.Require("enum");
        if (listed is null)
            return null;
        var type = words.Has("bitmap") ? _simple.Bitmap(member.Name, listed, doc) : _simple.Enum(member.Name, listed, doc);
        if (type is null || other is not null)
            return type is null ? null : Redefined(type, other!, listed);
        _table.Add(type, "", member.NameRange);
        return type;
    }

    // The type in C# stays that of the included document; only what stands for its members on the wire is another.
    private NamedType Redefined(NamedType type, NamedType other, JsonNode listed)
    {
        var known = other.Members.ToArray();
        foreach (var member in type.Members)
        {
            var at = listed.Members.FirstOrDefault(m => m.Name == member.Name)?.NameRange ?? listed.Range;
            var same = known.FirstOrDefault(k => k.Name == member.Name);
            if (same is null)
                _scope.Bag.Add(TuyaDiagnostics.UnknownChoice, at, member.Name, type.Type.Name, Suggestion.For(member.Name, known.Select(k => k.Name)));
            else if (same.Number != member.Number)
                _scope.Bag.Add(TuyaDiagnostics.NameTaken, at, $"{type.Type.Name}.{member.Name}", "another number");
        }

        return type with { Type = other.Type, Declared = known.ToEquatable() };
    }
}
