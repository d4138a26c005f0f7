using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads one field of a layout.</summary>
internal sealed partial class FieldParser
{
    private readonly JsonNode _node;
    private readonly LayoutContext _context;
    private readonly IReadOnlyList<ParsedField> _earlier;
    private readonly DiagnosticBag _bag;
    private readonly ObjectReader _words;
    private readonly string _name;

    private FieldParser(JsonNode node, LayoutContext context, IReadOnlyList<ParsedField> earlier, WordList words)
    {
        (_node, _context, _earlier, _bag) = (node, context, earlier, context.Bag);
        _name = node["name"] is { Kind: JsonKind.Text } name ? name.Text : "";
        _words = new(node, _name.Length > 0 ? $"The field '{_name}'" : "The field", Range, words, _bag);
    }

    private TextRange Range => _node["name"]?.Range ?? new(_node.Range.Start, 1);

    /// <summary>Reads a field; null where it is wrong.</summary>
    /// <param name="node">The field.</param>
    /// <param name="context">The record that it belongs to.</param>
    /// <param name="earlier">The fields before it, to which it may refer.</param>
    public static ParsedField? Parse(JsonNode node, LayoutContext context, IReadOnlyList<ParsedField> earlier)
    {
        var parser = new FieldParser(node, context, earlier, Words.Field);
        return parser.HasGoodName() && parser.Spec() is { } spec ? parser.Finish(parser.Describe(spec)) : null;
    }

    /// <summary>Reads a value by its tag: its name and its type are given elsewhere.</summary>
    public static ParsedField? OfTag(JsonMember member, string type, LayoutContext context, LayoutSpec? inner)
    {
        var node = new JsonNode(JsonKind.Object, member.Value.Range)
        {
            Members =
            [
                new("name", member.NameRange, new(JsonKind.Text, member.NameRange) { Text = member.Name }),
                new("type", member.NameRange, new(JsonKind.Text, member.NameRange) { Text = type }),
                .. member.Value.Members.Where(m => m.Name != "tag"),
            ],
        };
        if (inner is null)
            return Parse(node, context, []);
        var parser = new FieldParser(node, context, [], Words.Field);
        return parser.HasGoodName() ? parser.Finish(parser.Of(inner, new(ClrKind.Layout, inner.Name))) : null;
    }

    private bool HasGoodName()
    {
        if (_name.Length == 0)
            return !_words.Has("name") || _words.Text("name") is not null;
        if (!Identifiers.IsPascal(_name))
            _bag.Add(TuyaDiagnostics.BadName, Range, _name, Identifiers.PascalRule);
        else if (LayoutNames.IsTaken(_name, _context.Type))
            _bag.Add(TuyaDiagnostics.NameTaken, Range, _name, "a member of every payload");
        else
            return true;
        return false;
    }

    private FieldSpec? Spec()
    {
        if (_words.Require("type") is null || _words.Text("type") is not { } type)
            return null;
        foreach (var word in FieldWords.Misfits(_context.Kind).Where(_words.Has))
            DoesNotFit(word, FieldWords.Describe(_context.Kind));
        if (_words.Has("fields") && type != FieldTypes.Object)
            DoesNotFit("fields", $"a field of type {type}");
        return _context.Kind == FieldKind.Binary ? Binary(type) : Token(type);
    }

    private FieldSpec Describe(FieldSpec spec) => spec with
    {
        Repeat = Repeat(spec),
        Size = Size(spec),
        IsOptional = _words.Flag("optional"),
        If = FieldTestParser.Parse(_words.Members("if"), _earlier, _context),
    };

    private ParsedField? Finish(FieldSpec spec)
    {
        if (spec.HasValue && _name.Length == 0)
        {
            if (spec.Wire.FixedBits is null || spec.Repeat is not null || spec.IsConditional || spec.Wire is ObjectWire)
            {
                _words.Require("name");
                return null;
            }

            spec = spec with { Role = FieldRole.Unnamed };
        }

        if (spec.AbsentIf is not null && spec.Repeat is not null)
            DoesNotFit("absentIf", "a list");
        if (spec.Role is FieldRole.Constant or FieldRole.Check)
        {
            foreach (var word in new[] { "repeat", "optional", "if" }.Where(_words.Has))
                DoesNotFit(word, "a field that is always the same");
        }

        var property = spec.HasValue ? Property(spec) : null;
        return new(spec, property, _words, Range) { At = _words.Whole("at", -65535, 65535) };
    }

    private LayoutProperty Property(FieldSpec spec)
    {
        var unit = _words.Text("unit");
        return new(_name, spec.Type)
        {
            IsList = spec.Repeat is not null,
            IsNullable = spec.IsNullable,
            Codec = FieldCodecs.Of(spec),
            Doc = _words.Text("doc"),
            Unit = unit,
            Limits = FieldWords.Limits(spec.Scale, unit),
            Initial = FieldWords.Initial(spec.Scale),
            Count = spec.Repeat?.Count,
            IsJson = spec.Wire is TokenWire { Kind: TokenKind.Raw },
            Bytes = spec.Wire is BytesWire wire ? spec.Size?.Bytes ?? wire.Count : null,
        };
    }

    private void DoesNotFit(string word, string what) => _bag.Add(TuyaDiagnostics.DoesNotFit, _words.RangeOf(word), word, what);

    private FieldSpec? WrongType(string type, IEnumerable<string> known)
    {
        _bag.Add(TuyaDiagnostics.UnknownType, _words.RangeOf("type"), type, Suggestion.For(type, known));
        return null;
    }
}
