using System.Text;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// Members of JSON objects, and words between separators.
internal sealed partial class FieldParser
{
    private FieldSpec? Token(string type)
    {
        var key = _context.Kind == FieldKind.Json && _words.Require("key") is not null ? _words.Text("key") : "";
        if (key is not null && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)) != key)
            _bag.Add(TuyaDiagnostics.BadName, _words.RangeOf("key"), key, "whole characters");
        if (key is null || (_name.Length == 0 && !_words.Has("const") && _words.Require("name") is null))
            return null;
        if (_words.Has("fields") && type != FieldTypes.Object)
            DoesNotFit("fields", $"a field of type {type}");
        var spec = Choices(type) ?? Simple(type) ?? Named(type);
        if (spec is null)
            return null;
        if (spec.Type.Kind is not (ClrKind.Integer or ClrKind.Long or ClrKind.Decimal))
        {
            foreach (var word in FieldWords.Facets.Where(_words.Has))
                DoesNotFit(word, $"a field of type {type}");
        }

        spec = spec with { Key = key, IsInverted = _words.Flag("invert") };
        return _words.Find("const") is { } node ? Always(spec, node) : spec;
    }

    private FieldSpec? Simple(string type)
    {
        switch (type)
        {
            case "string":
                return new(_name, new TokenWire(TokenKind.Text), ClrType.Text);
            case "number":
                return Figure(TokenKind.Number, ClrType.Decimal);
            case "int":
                return Figure(TokenKind.Integer, ClrType.Integer);
            case "bool" when _context.Kind == FieldKind.Json:
                return new(_name, new TokenWire(TokenKind.Boolean), ClrType.Boolean);
            case "array" when _context.Kind == FieldKind.Json:
            case FieldTypes.Object when _context.Kind == FieldKind.Json && !_words.Has("fields"):
                return new(_name, new TokenWire(TokenKind.Raw), ClrType.Text);
            default:
                return null;
        }
    }

    private FieldSpec Figure(TokenKind kind, ClrType type)
    {
        var facets = Facets();
        if (facets.Min < int.MinValue || facets.Max > int.MaxValue)
            type = type == ClrType.Integer ? ClrType.Long : type;
        return new(_name, new TokenWire(facets.IsScaled ? TokenKind.Number : kind), facets.IsScaled ? ClrType.Decimal : type)
        {
            Scale = facets == new NumberFacets() ? null : facets,
        };
    }

    // An enumeration, or bits, that are listed here.
    private FieldSpec? Choices(string type)
    {
        if (_words.Find("values") is null && _words.Find("flags") is null)
            return null;
        var types = new TypeParser(_bag);
        var name = _context.Type + _name;
        var named = _words.Find("flags") is { } flags
            ? types.Bitmap(name, flags, _words.Text("doc"))
            : types.Enum(name, _words.Find("values")!, _words.Text("doc"));
        if (type is not ("string" or "int" or "number" or "bool") || named is null)
            return null;
        _context.Parser.Table.Add(named, _context.Type, Range);
        return Of(named);
    }

    private FieldSpec? Named(string type)
    {
        if (type == FieldTypes.Object && _words.Find("fields") is { } fields && _name.Length > 0)
        {
            var context = _context with { Type = LayoutNames.Item(_context.Type, _name, _words.Has("repeat")) };
            return _context.Parser.Nested(context, fields, isOwnPayload: true) is { } layout ? Of(NamedType.Of(layout)) : null;
        }

        if (_context.Kind == FieldKind.Word || !_context.Parser.Types.TryFind(type, _words.RangeOf("type"), out var named))
            return WrongType(type, _context.Kind == FieldKind.Word ? ["string", "number", "int"] : FieldTypes.Tokens.Concat(_context.Parser.Types.Names));
        if (named?.Layout is { Body: not JsonBody })
        {
            _bag.Add(TuyaDiagnostics.TypeMismatch, _words.RangeOf("type"), _words.What, "a type of JSON", type);
            return null;
        }

        return named is null ? null : Of(named);
    }

    private FieldSpec Of(NamedType named) => new(_name, new TokenWire(named.Layout is null ? TokenKind.Choice : TokenKind.Object), named.Type)
    {
        Choice = named.Layout is null ? named.Codec : null,
    };

    private FieldSpec? Always(FieldSpec spec, JsonNode node)
    {
        var wanted = spec.Wire is TokenWire { Kind: var kind } ? kind switch
        {
            TokenKind.Text => JsonKind.Text,
            TokenKind.Integer or TokenKind.Number => JsonKind.Number,
            TokenKind.Boolean => JsonKind.Boolean,
            _ => (JsonKind?)null,
        } : null;
        if (wanted is null || spec.Scale is not null)
        {
            DoesNotFit("const", "a field of this type");
            return null;
        }

        return Values.Is(node, wanted.Value, "const", spec.Type.Describe(), _bag) && Values.Scalar(node, "const", _bag) is { } constant
            ? spec with { Role = FieldRole.Constant, Const = constant }
            : null;
    }
}
