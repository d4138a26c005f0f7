using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the data points of one form.</summary>
/// <param name="scope">What all parts of the document share.</param>
/// <param name="reader">The types of the form.</param>
/// <param name="types">The types of the device.</param>
internal sealed partial class PointParser(DeviceScope scope, TypeReader reader, TypeTable types)
{
    private readonly DiagnosticBag _bag = scope.Bag;
    private readonly TypeParser _typeParser = new(scope.Bag);

    public ParsedPoint? Parse(JsonMember member)
    {
        var name = member.Name;
        if (!Identifiers.IsMember(name))
        {
            _bag.Add(TuyaDiagnostics.BadName, member.NameRange, name, Identifiers.MemberRule);
            return null;
        }

        var words = new ObjectReader(member.Value, $"The data point '{name}'", member.NameRange, Words.Point, _bag);
        words.Require("id");
        words.Require("type");
        var id = words.Whole("id", 1, 255);
        var clrName = CoreNames.IsReservedProperty(name, scope.Device) ? name + "Value" : name;
        NumberFacets? numbers = null;
        if (words.Text("type") is not { } type || Read(words, clrName, type, ref numbers) is not { } value || id is null)
            return null;
        return new(name, member.NameRange, Describe(words, new(id.Value, clrName, value.Type, value.Codec)), numbers)
        {
            Rules = Rules(words, member),
        };
    }

    private PointSpec Describe(ObjectReader words, PointSpec point) => point with
    {
        Code = words.Text("code"),
        Aliases = words.List("aliases").Select(a => Values.Text(a, "aliases", _bag)).OfType<string>().ToEquatable(),
        Access = words.Choice("access", "rw", "ro", "wo") switch
        {
            "ro" => DpAccess.ReadOnly,
            "wo" => DpAccess.WriteOnly,
            _ => DpAccess.ReadWrite,
        },
        Doc = words.Text("doc"),
        Example = words.Find("example") is { } example ? Values.Scalar(example, "example", _bag) : null,
        Unit = UnitReader.Text(words),
        IsOptional = words.Flag("optional"),
        IsEvent = words.Flag("event"),
        NeedsRefresh = words.Flag("refresh"),
        IsSecret = words.Flag("secret"),
        Sum = words.Choice("sum", "measurement", "total", "increasing", "delta") is { } sum ? Docs.Capital(sum) : null,
        Channel = words.Whole("channel", 1, 255) ?? 0,
        Member = Member(words, point),
        Absent = words.Find("absent") is { } absent ? new ConstantParser(types, _bag).Read(absent, point.Type, point.Name) : null,
    };

    // The second socket's Switch2 is its Switch.
    private string? Member(ObjectReader words, PointSpec point)
    {
        var member = words.Text("member");
        if (words.Whole("channel", 1, 255) is not { } channel)
        {
            if (member is not null)
                _bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("member"), "member", "a data point without a channel");
            return null;
        }

        if (member is not null && !Identifiers.IsMember(member))
            _bag.Add(TuyaDiagnostics.BadName, words.RangeOf("member"), member, Identifiers.MemberRule);
        var number = Values.Invariant(channel);
        var isNumbered = point.Name.EndsWith(number, StringComparison.Ordinal) && point.Name.Length > number.Length;
        return member ?? (isNumbered ? point.Name.Substring(0, point.Name.Length - number.Length) : point.Name);
    }

    private (ClrType Type, CodecSpec Codec)? Read(ObjectReader words, string name, string type, ref NumberFacets? numbers)
    {
        Refuse(words, type);
        if (words.Has("layout"))
            return Packed(words, name, type);
        if (words.Has("codec") && PointType.TakesCodec(type))
            return Coded(words, type);
        switch (type)
        {
            case "bool":
                return (ClrType.Boolean, new NamedCodec(words.Flag("invert") ? "InvertedBoolean" : "Boolean"));
            case "int":
                return Integer(words, numbers = FacetsReader.Read(words, _bag));
            case "float":
                numbers = FacetsReader.Read(words, _bag);
                return (ClrType.Double, new DoubleCodec(numbers.Min, numbers.Max));
            case "string":
                return Text(words);
            case "json":
                return (ClrType.Text, new NamedCodec("Json"));
            case "raw":
                return (ClrType.Bytes, new NamedCodec(words.Choice("encoding", "base64", "hex") == "hex" ? "Hex" : "Base64"));
            case "time":
                return (ClrType.Time, new NamedCodec("UnixTime"));
            case "enum":
                return words.Require("values") is { } values ? Own(_typeParser.Enum(scope.Device + name, values, null), name, words) : null;
            case "bitmap":
                return Own(words.Find("bits") is { } bits
                    ? _typeParser.Bitmap(scope.Device + name, bits, null)
                    : TypeParser.Bitmap(scope.Device + name), name, words);
            default:
                if (!reader.Named.TryGetValue(type, out var found))
                    return BuiltIn(words, type);
                return found is null ? null : (found.Type, found.Codec);
        }
    }

    // A payload that is described at its data point gets a type of its own.
    private (ClrType Type, CodecSpec Codec)? Packed(ObjectReader words, string name, string type)
    {
        var encoding = words.Choice("encoding", "base64", "hex", "text", "json");
        if (type is not ("raw" or "string" or "json"))
            _bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("layout"), "layout", $"a data point of type {type}");
        else if (reader.Layouts.Parse(scope.Device + name, words, words.Text("doc"), encoding ?? (type == "json" ? "json" : type == "string" ? "text" : "base64")) is { } layout)
            return (new(ClrKind.Layout, layout.Name), new PayloadCodec());
        return null;
    }

    // An enumeration that is written at its data point gets a type of its own.
    private (ClrType Type, CodecSpec Codec)? Own(NamedType? type, string property, ObjectReader words)
    {
        if (type is null)
            return null;
        types.Add(type, property, words.RangeOf("type"));
        return (type.Type, type.Codec);
    }

    private static (ClrType Type, CodecSpec Codec)? Text(ObjectReader words)
    {
        if (words.Choice("encoding", "text", "utf16-base64") == "utf16-base64")
            return (ClrType.Text, new NamedCodec("Utf16Base64"));
        return (ClrType.Text, new TextCodec(words.Whole("minLength", 0, int.MaxValue) ?? 0, words.Whole("maxLength", 0, int.MaxValue)));
    }

    private (ClrType Type, CodecSpec Codec)? BuiltIn(ObjectReader words, string type)
    {
        var found = type.StartsWith(BuiltInType.Library, StringComparison.Ordinal)
            ? BuiltInType.Find(type.Substring(BuiltInType.Library.Length))
            : null;
        if (found is null)
        {
            var known = PointType.Simple.Concat(reader.Names).Concat(BuiltInType.All.Select(t => BuiltInType.Library + t.Name));
            _bag.Add(TuyaDiagnostics.UnknownType, words.RangeOf("type"), type, Suggestion.For(type, known));
            return null;
        }

        return CodecOf(words, found) is { } codec ? (found.Type, codec) : null;
    }

    private void Refuse(ObjectReader words, string type)
    {
        var kind = KindOf(words, type);
        foreach (var word in PointType.Misfits(kind).Where(words.Has))
            _bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf(word), word, kind == type ? $"a data point of type {type}" : kind);
    }

    private string KindOf(ObjectReader words, string type)
    {
        if (words.Has("layout"))
            return PointType.Layout;
        if (reader.Named.TryGetValue(type, out var named))
            return named?.Layout is null ? PointType.NamedEnum : PointType.Payload;
        if (PointType.TakesCodec(type) && words.Text("codec") is { } codec && Brought(codec) is not null)
            return PointType.Brought;
        return PointType.Simple.Contains(type) ? type : PointType.BuiltIn;
    }
}
