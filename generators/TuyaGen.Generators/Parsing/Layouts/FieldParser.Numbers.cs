using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// Numbers, and what is made of them.
internal sealed partial class FieldParser
{
    private FieldSpec? Number(string type, WireSpec wire)
    {
        var bits = Bits(wire);
        var isBoolean = type == "bool" || (bits is { Width: 1 } && !_words.Has("values") && !_words.Has("flags"));
        var spec = new FieldSpec(_name, wire, isBoolean ? ClrType.Boolean : FieldTypes.Natural(wire, bits))
        {
            Bits = bits,
            IsInverted = _words.Flag("invert"),
            SignField = _words.Text("signOf"),
        };
        if (spec.IsInverted && !isBoolean)
            DoesNotFit("invert", "a number");
        if (_words.Has("check"))
            return Check(spec);
        spec = spec with { Const = Constant(spec), AbsentIf = AbsentIf(spec) };
        if (spec.Const is not null)
            return spec with { Role = FieldRole.Constant };
        if (isBoolean || wire is FloatWire)
            return Plain(spec, isBoolean ? "true or false" : "a floating point number");
        if (_words.Has("values") || _words.Has("flags"))
            return Plain(spec, "an enumeration") is not null ? Choice(spec) : null;
        return Scaled(spec);
    }

    private FieldSpec Check(FieldSpec spec)
    {
        _words.Choice("check", "sum8");
        if (spec is not { Wire: IntegerWire { Bits: 8, IsSigned: false }, Bits: null })
            _bag.Add(TuyaDiagnostics.TypeMismatch, _words.RangeOf("type"), "'check'", "a field of type u8", _words.Text("type")!);
        return spec with { Role = FieldRole.Check };
    }

    private FieldSpec Plain(FieldSpec spec, string what)
    {
        foreach (var word in FieldWords.Facets.Concat(["offset", "codec", "signOf"]).Where(_words.Has))
            DoesNotFit(word, what);
        if (spec.Wire is FloatWire)
        {
            foreach (var word in new[] { "values", "flags", "absentIf" }.Where(_words.Has))
                DoesNotFit(word, what);
        }

        return spec;
    }

    private FieldSpec Scaled(FieldSpec spec)
    {
        var facets = Facets();
        var offset = _words.Number("offset") ?? 0;
        if (!Ranges.IsWhole(offset))
            _bag.Add(TuyaDiagnostics.OutOfBounds, _words.RangeOf("offset"), "offset", _words.Find("offset")!.Text, "a whole number");
        var isSmall = (spec.Bits?.Width ?? spec.Wire.FixedBits) <= 24 && Math.Abs(offset) < 1 << 30;
        return spec with
        {
            Scale = facets == new NumberFacets() ? null : facets,
            Type = facets.IsScaled ? ClrType.Decimal : spec.Type == ClrType.Integer && offset != 0 && !isSmall ? ClrType.Long : spec.Type,
            Offset = Ranges.IsWhole(offset) ? (long)offset : 0,
            Codec = Codec(spec),
        };
    }

    private NumberFacets Facets()
    {
        // Only a data point may have a range that properties give.
        Ranges.Read(_words, _bag);
        return FacetsReader.Read(_words, _bag);
    }

    private string? Codec(FieldSpec spec)
    {
        if (_words.Text("codec") is not { } word)
            return null;
        var codec = PayloadArithmetic.All.FirstOrDefault(c => c.Word == word);
        if (codec is null)
            _bag.Add(TuyaDiagnostics.UnknownCodec, _words.RangeOf("codec"), word, Suggestion.For(word, PayloadArithmetic.All.Select(c => c.Word)));
        else if (spec.Wire is not IntegerWire { IsSigned: false } wire || wire.Bits != codec.Bits)
            DoesNotFit("codec", $"a field that is no u{Values.Invariant(codec.Bits)}");
        return codec?.Member;
    }

    private FieldSpec? Choice(FieldSpec spec)
    {
        if (_name.Length == 0)
        {
            _words.Require("name");
            return null;
        }

        var types = new TypeParser(_bag);
        var name = _context.Type + _name;
        var bits = spec.Bits?.Width ?? spec.Wire.FixedBits!.Value;
        var type = _words.Find("flags") is { } flags
            ? types.Bitmap(name, flags, _words.Text("doc"))
            : types.Enum(name, _words.Find("values")!, _words.Text("doc"));
        if (type is null)
            return null;
        type = type with { Underlying = type.IsBitmap ? bits > 32 ? "ulong" : null : spec.Wire is IntegerWire { Bits: 64, IsSigned: false } && spec.Bits is null ? "ulong" : bits > 31 ? "long" : "int" };
        if (type.IsBitmap ? !HasRoom(type.Bits, bits) : !AreNumbers(type.Entries, spec))
            return null;
        _context.Parser.Table.Add(type, _context.Type, Range);
        return spec with { Type = type.Type, Choice = type.Codec };
    }

    private bool HasRoom(EquatableArray<BitEntry> entries, int bits)
    {
        if (entries.FirstOrDefault(e => e.Bit >= bits) is not { } beyond)
            return true;
        _bag.Add(TuyaDiagnostics.OutOfBounds, _words.RangeOf("flags"), beyond.Name, Values.Invariant(beyond.Bit), $"a bit from 0 to {Values.Invariant(bits - 1)}");
        return false;
    }

    private bool AreNumbers(EquatableArray<EnumEntry> entries, FieldSpec spec)
    {
        var (min, max) = FieldTypes.Room(spec.Wire, spec.Bits);
        var wrong = entries.SelectMany(e => e.Also.Prepend(e.Wire)).FirstOrDefault(w =>
            !decimal.TryParse(w.Text, out var n) || w.Kind != ScalarKind.Number || !Ranges.IsWhole(n) || n < min || n > max);
        if (wrong is null && entries.All(e => e.Also.Count == 0))
            return true;
        _bag.Add(TuyaDiagnostics.TypeMismatch, _words.RangeOf("values"), "'values'",
            $"one whole number from {Values.Invariant(min)} to {Values.Invariant(max)} for each name", wrong?.Text ?? "several");
        return false;
    }

    private Scalar? Constant(FieldSpec spec)
    {
        if (_words.Find("const") is not { } node)
            return null;
        if (spec.Type == ClrType.Boolean && node.Kind == JsonKind.Boolean)
            return new(ScalarKind.Number, node.IsTrue != spec.IsInverted ? "1" : "0");
        return InRoom("const", node, spec) is { } number ? new(ScalarKind.Number, Values.Invariant(number)) : null;
    }

    private long? AbsentIf(FieldSpec spec) => _words.Find("absentIf") is { } node && spec.Wire is not FloatWire ? InRoom("absentIf", node, spec) : null;

    private long? InRoom(string word, JsonNode node, FieldSpec spec)
    {
        var (min, max) = spec.Wire is FloatWire ? (0, 0) : FieldTypes.Room(spec.Wire, spec.Bits);
        max = Math.Min(max, long.MaxValue);
        if (Values.Number(node, word, _bag) is not { } number)
            return null;
        if (Ranges.IsWhole(number) && number >= min && number <= max && spec.Wire is not FloatWire)
            return (long)number;
        _bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, word, node.Text, $"a whole number from {Values.Invariant(min)} to {Values.Invariant(max)}");
        return null;
    }

    private BitRange? Bits(WireSpec wire)
    {
        if (_words.Find("bits") is not { } node)
            return null;
        if (wire is not IntegerWire { Bits: > 4 and var width })
        {
            DoesNotFit("bits", "a field that is no whole number of bytes");
            return null;
        }

        var ends = node.Kind == JsonKind.Array ? node.Items : [node, node];
        if (ends.Count != 2)
        {
            _bag.Add(TuyaDiagnostics.WrongKind, node.Range, "bits", "a bit, or a list of the highest and the lowest", $"a list of {Values.Invariant(ends.Count)}");
            return null;
        }

        if (Values.Whole(ends[0], "bits", 0, width - 1, _bag) is not { } high || Values.Whole(ends[1], "bits", 0, width - 1, _bag) is not { } low)
            return null;
        if (high >= low)
            return new(high, low);
        _bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, "bits", $"[{Values.Invariant(high)}, {Values.Invariant(low)}]", "the highest bit first");
        return null;
    }
}
