using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>
/// Finds the places of fields. Fields of fixed length that follow each other are a segment, in which <c>at</c> may point anywhere; what
/// stands behind a field that takes all that is left, or has a negative place, is counted from the end.
/// </summary>
internal sealed class LayoutPlanner(IReadOnlyList<ParsedField> fields, DiagnosticBag bag)
{
    private readonly List<PartSpec> _parts = [];
    private readonly List<PlacedField> _segment = [];
    private readonly List<PlacedField> _tail = [];
    private int _position;
    private int _segments;
    private int? _tailPosition;
    private ParsedField? _open;
    private ParsedField? _optional;
    private bool _isWrong;

    public FieldsSpec? Plan(bool isOwnPayload)
    {
        foreach (var field in fields)
            Place(field);
        CloseSegment();
        var tail = Tail();
        if (_isWrong)
            return null;
        var least = _parts.Sum(p => p is SegmentPart segment ? segment.Bits : ((FlowPart)p).Fields.Sum(LeastBits)) + (tail?.Bits ?? 0);
        var isOpen = tail is not null || _open is not null || _optional is not null;
        return new(_parts.ToEquatable(), tail, new(least, _parts.All(p => p is SegmentPart) && tail is null, isOpen), tail is not null || (isOwnPayload && _open is null));
    }

    private void Place(ParsedField field)
    {
        var bits = FixedBits(field.Spec);
        if (_optional is not null && !field.Spec.IsOptional)
            Complain(field, "optional", $"'{_optional.Spec.Name}', because '{field.Spec.Name}' behind it is always there", _optional);
        if (field.At is not null && bits is null)
            Complain(field, "at", "a field whose length is not fixed", field);
        else if (field.At < 0)
            InTail(field, bits!.Value, field.At.Value * 8);
        else if (field.At is { } at)
            InFront(field, bits!.Value, at * 8);
        else if (_tailPosition is { } position && bits is { } more)
            InTail(field, more, position);
        else if (_open is not null && bits is { } behind)
            _tail.Add(new(field.Spec, _tail.Sum(t => t.Bits), behind));
        else if (_open is not null || _tailPosition is not null)
            Complain(field, "type", $"a place behind '{_open?.Spec.Name ?? "the fields that are counted from the end"}', because its own length is not fixed", field);
        else if (bits is { } size)
            Append(field, size);
        else
            Flow(field);
    }

    private void Append(ParsedField field, int bits)
    {
        _segment.Add(new(field.Spec, _position, bits));
        _position += bits;
    }

    private void InFront(ParsedField field, int bits, int at)
    {
        if (_parts.Count == 0)
        {
            _segment.Add(new(field.Spec, at, bits));
            _position = at + bits;
        }
        else if (_parts[0] is SegmentPart first && at + bits <= first.Bits)
        {
            _parts[0] = Segment([.. first.Placed, new(field.Spec, at, bits)], first.Bits, first.Index);
        }
        else
        {
            Complain(field, "at", "a place behind a field whose length is not fixed", field);
        }
    }

    private void InTail(ParsedField field, int bits, int at)
    {
        if (at + bits > 0)
        {
            Complain(field, "at", $"a field of {Values.Invariant((bits + 7) / 8)} bytes: it would reach beyond the end", field);
            return;
        }

        if (_open is not null && _tailPosition is null && _tail.Count > 0)
            Complain(field, "at", "a field behind others that already are counted from the end", field);
        _tail.Add(new(field.Spec, at, bits));
        _tailPosition = at + bits;
    }

    private void Flow(ParsedField field)
    {
        CloseSegment();
        _parts.Add(new FlowPart(field.Spec));
        if (field.Spec.IsOptional)
            _optional = field;
        if (!TakesAll(field.Spec))
            return;
        _open = field;
        if (field.Spec is { Wire: ObjectWire { Extent: { IsOpen: true } }, Size: null, Repeat.IsFill: true })
            Complain(field, "repeat", "a value that takes all that is left; say its 'size'", field);
    }

    private static bool TakesAll(FieldSpec field)
    {
        if (field.Repeat?.IsFill == true)
            return true;
        return field is { Size: null, Wire: BytesWire { Count: null } or TextWire { Count: null } or ObjectWire { Extent: { IsOpen: true } } };
    }

    private SegmentPart? Tail()
    {
        if (_tail.Count == 0)
            return null;
        var length = _tailPosition is null ? _tail.Sum(t => t.Bits) : -_tail.Min(t => t.At);
        var placed = _tail.Select(t => _tailPosition is null ? t : t with { At = length + t.At });
        return Segment([.. placed], length, _segments++);
    }

    private void CloseSegment()
    {
        if (_segment.Count == 0)
            return;
        _parts.Add(Segment([.. _segment], _segment.Max(p => p.At + p.Bits), _segments++));
        _segment.Clear();
        _position = 0;
    }

    private static SegmentPart Segment(PlacedField[] placed, int bits, int index)
    {
        var isNamed = new bool[bits];
        foreach (var field in placed.Where(p => p.Field.Role != FieldRole.Unnamed))
            Mark(field, isNamed);
        var isPadded = placed.Any(p => p.Field.Wire is TextWire);
        return new(index, placed.ToEquatable(), bits, isPadded || isNamed.Contains(false));
    }

    private static void Mark(PlacedField placed, bool[] isNamed)
    {
        for (var i = 0; i < placed.Bits; i++)
        {
            // The place of a bit in a number whose lowest byte comes first, or last.
            var isLittle = placed.Field.Wire is IntegerWire { IsLittleEndian: true };
            var number = isLittle ? (i / 8 * 8) + 7 - (i % 8) : placed.Bits - 1 - i;
            if (placed.Field.Bits is not { } bits || (number >= bits.Low && number <= bits.High))
                isNamed[placed.At + i] = true;
        }
    }

    private static int? FixedBits(FieldSpec field)
    {
        if (field.IsConditional || field.Size?.Field is not null)
            return null;
        var one = field.Size?.Bytes * 8 ?? field.Wire.FixedBits;
        return field.Repeat is null ? one : one * field.Repeat.Count;
    }

    private static int LeastBits(FieldSpec field) => field switch
    {
        { IsConditional: true } => 0,
        { Repeat: { Count: null } } => 0,
        { Size.Field: not null } => 0,
        { Wire: ObjectWire wire } => wire.Extent.MinBits * (field.Repeat?.Count ?? 1),
        _ => 0,
    };

    private void Complain(ParsedField field, string word, string what, ParsedField at)
    {
        _isWrong = true;
        bag.Add(TuyaDiagnostics.DoesNotFit, at.Words.Has(word) ? at.Words.RangeOf(word) : field.Range, word, what);
    }
}
