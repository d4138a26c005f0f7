using System.Text;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// Fields that stand in a payload as bytes.
internal sealed partial class FieldParser
{
    private FieldSpec? Binary(string type)
    {
        if (type == FieldTypes.Object)
            return Inner();
        if (_words.Has("fields"))
            DoesNotFit("fields", $"a field of type {type}");
        if (FieldTypes.Find(type) is { } wire)
            return wire is IntegerWire or DigitsWire or FloatWire ? Number(type, wire) : Flat(wire);
        if (!_context.Parser.Types.TryFind(type, _words.RangeOf("type"), out var named))
            return WrongType(type, FieldTypes.Binary.Concat(_context.Parser.Types.Names));
        if (named is null)
            return null;
        if (named.Layout?.Body is null or JsonBody or WordsBody)
        {
            _bag.Add(TuyaDiagnostics.TypeMismatch, _words.RangeOf("type"), _words.What, "a type whose bytes can be counted, such as u8 (with 'values' for an enumeration)", type);
            return null;
        }

        return Of(named.Layout, named.Type);
    }

    private FieldSpec? Inner()
    {
        if (_words.Require("fields") is not { } fields || _name.Length == 0)
        {
            if (_name.Length == 0)
                _words.Require("name");
            return null;
        }

        var context = _context with { Type = LayoutNames.Item(_context.Type, _name, _words.Has("repeat")) };
        return _context.Parser.Nested(context, fields, isOwnPayload: _words.Has("size")) is { } layout
            ? Of(layout, new(ClrKind.Layout, layout.Name))
            : null;
    }

    private FieldSpec Of(LayoutSpec layout, ClrType type)
    {
        RefuseNumbers("an object");
        if (_words.Has("const"))
            DoesNotFit("const", "an object");
        return new(_name, new ObjectWire(layout.Extent), type);
    }

    private FieldSpec Flat(WireSpec wire)
    {
        RefuseNumbers("bytes or a text");
        var spec = new FieldSpec(_name, wire, wire is BytesWire ? ClrType.Bytes : ClrType.Text);
        if (!_words.Has("const"))
            return spec;
        if (wire is BytesWire || _words.Find("const")!.Kind != JsonKind.Text)
        {
            _bag.Add(TuyaDiagnostics.TypeMismatch, _words.RangeOf("const"), "'const'", wire is BytesWire ? "a field that is a number or a text" : "a text", _words.Find("const")!.Describe());
            return spec;
        }

        return Constant(spec, (TextWire)wire, _words.Text("const")!);
    }

    private FieldSpec Constant(FieldSpec spec, TextWire wire, string text)
    {
        var length = wire.Alphabet == "Utf16" ? text.Length * 2 : Encoding.UTF8.GetByteCount(text);
        if (wire.Alphabet == "Ascii" && length != text.Length)
            _bag.Add(TuyaDiagnostics.OutOfBounds, _words.RangeOf("const"), "const", $"\"{text}\"", "letters of ASCII");
        else if (length == 0 || length > wire.Count)
            _bag.Add(TuyaDiagnostics.OutOfBounds, _words.RangeOf("const"), "const", $"\"{text}\"", $"a text of 1 to {Values.Invariant(wire.Count ?? 65535)} bytes");
        return spec with { Role = FieldRole.Constant, Wire = wire with { Count = wire.Count ?? length }, Const = new(ScalarKind.Text, text) };
    }

    private void RefuseNumbers(string what)
    {
        foreach (var word in FieldWords.Facets.Concat(["bits", "signOf", "values", "flags", "absentIf", "check", "offset", "codec", "invert"]).Where(_words.Has))
            DoesNotFit(word, what);
    }

    private RepeatSpec? Repeat(FieldSpec spec)
    {
        if (_words.Find("repeat") is not { } node)
            return null;
        if (spec.Bits is not null)
            DoesNotFit("repeat", "bits of a number");
        if (node.Kind == JsonKind.Number)
            return Values.Whole(node, "repeat", 1, 65535, _bag) is { } count ? new(count, null) : null;
        if (Values.Text(node, "repeat", _bag) is not { } text)
            return null;
        if (text == "fill")
            return new(null, null);
        return _context.Kind == FieldKind.Binary ? Earlier("repeat", text) is null ? null : new(null, text) : Unknown(text);
    }

    private RepeatSpec? Unknown(string text)
    {
        _bag.Add(TuyaDiagnostics.UnknownChoice, _words.RangeOf("repeat"), text, "'repeat'", Suggestion.For(text, ["fill"]));
        return null;
    }

    private SizeSpec? Size(FieldSpec spec)
    {
        if (_words.Find("size") is not { } node)
        {
            if (spec.Wire is BytesWire { Count: null } or TextWire { Count: null } && _words.Has("repeat"))
                _words.Require("size");
            return null;
        }

        if (spec.Wire is not (BytesWire { Count: null } or TextWire { Count: null } or ObjectWire))
            DoesNotFit("size", "a field that has its length in its type");
        if (node.Kind != JsonKind.Number)
            return Values.Text(node, "size", _bag) is { } name && Earlier("size", name) is not null ? new(null, name) : null;
        if (Values.Whole(node, "size", 1, 65535, _bag) is not { } bytes)
            return null;
        if (spec.Wire is ObjectWire { Extent: var extent } && extent.MinBits > bytes * 8)
            _bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, "size", node.Text, $"at least the {Values.Invariant((extent.MinBits + 7) / 8)} bytes of the fields");
        return new(bytes, null);
    }

    // A whole number among the fields before this one.
    private ParsedField? Earlier(string word, string name)
    {
        var found = _earlier.FirstOrDefault(f => f.Spec.Name == name);
        if (found is null)
            _bag.Add(TuyaDiagnostics.UnknownField, _words.RangeOf(word), name, Suggestion.For(name, _earlier.Select(f => f.Spec.Name).Where(n => n.Length > 0)));
        else if (found.Spec is { Type.Kind: ClrKind.Integer or ClrKind.Long, Repeat: null, IsNullable: false })
            return found;
        else
            _bag.Add(TuyaDiagnostics.TypeMismatch, _words.RangeOf(word), $"'{word}'", "a whole number that is always there", $"'{name}'");
        return null;
    }
}
