using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Yaml;

namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>Reads an attribute of an entity.</summary>
internal sealed class DpsReader(List<DraftNote> notes)
{
    private static readonly Dictionary<string, WireType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = WireType.String,
        ["integer"] = WireType.Integer,
        ["boolean"] = WireType.Boolean,
        ["float"] = WireType.Float,
        ["unixtime"] = WireType.UnixTime,
        ["bitfield"] = WireType.Bitfield,
        ["json"] = WireType.Json,
        ["utf16b64"] = WireType.Utf16,
        ["base64"] = WireType.Base64,
        ["hex"] = WireType.Hex,
    };

    public DpsDefinition? Read(YamlMap block)
    {
        var id = Id(block);
        var words = new Words(block, "An attribute", id, notes);
        words.Expect(
            "id", "type", "name", "readonly", "optional", "sensitive", "persist", "force", "unit", "class", "range", "precision", "mask",
            "endianness", "mask_signed", "format", "mapping", "hidden");
        if (id is null)
        {
            words.Complain(block, "An attribute needs an 'id' from 1 to 255; it is left out.");
            return null;
        }

        return new(id.Value, Type(words), words.Text("name") ?? "value")
        {
            IsReadOnly = words.Flag("readonly"),
            IsOptional = words.Flag("optional"),
            IsSecret = words.Flag("sensitive"),
            IsKept = words.Flag("persist", true),
            NeedsRefresh = words.Flag("force"),
            Unit = words.Text("unit"),
            Class = words.Text("class"),
            Range = words.Range("range"),
            Digits = words.Number("precision") is >= 0 and <= 10 and var digits ? (int)digits : null,
            Mask = Mask(words),
            Format = [.. words.Blocks("format").Select(f => Field(f, id.Value))],
            Rules = [.. words.Blocks("mapping").Select(r => RuleOf(r, id.Value))],
        };
    }

    private static int? Id(YamlMap block) =>
        block["id"] is YamlScalar scalar && int.TryParse(scalar.Text, out var id) && id is >= 1 and <= 255 ? id : null;

    private static WireType Type(Words words)
    {
        var word = words.Text("type");
        if (word is not null && Types.TryGetValue(word, out var type))
            return type;
        words.Complain(
            words.Find("type"),
            word is null ? "Without a 'type' it is taken for a string." : $"The type '{word}' is not known; it is taken for a string.");
        return WireType.String;
    }

    // Digits may look like a number, so the text is what counts.
    private static PayloadMask? Mask(Words words)
    {
        if (words.Text("mask") is not { } digits)
            return null;
        var mask = PayloadMask.Parse(digits, words.Text("endianness") == "little", words.Flag("mask_signed"));
        if (mask is null)
        {
            words.Complain(
                words.Find("mask"), $"The mask '{digits}' is not one row of bits in hexadecimal digits; the whole value is taken.");
        }

        return mask;
    }

    private FormatField Field(YamlMap block, int id)
    {
        var words = new Words(block, "A field", id, notes);
        words.Expect("name", "bytes", "range");
        var bytes = words.Number("bytes") is >= 1 and <= 64 and var number ? (int)number : 1;
        return new(words.Text("name") ?? "value", bytes, words.Range("range"));
    }

    private Rule RuleOf(YamlMap block, int id)
    {
        var words = new Words(block, "A rule", id, notes);
        words.Expect(
            "dps_val", "value", "hidden", "scale", "step", "range", "target_range", "invert", "invalid", "value_redirect", "value_mirror",
            "available", "constraint", "conditions", "mapping", "icon", "icon_priority", "default");
        return new()
        {
            HasWire = words.Find("dps_val") is not null,
            Wire = words.Values("dps_val"),
            Value = words.Find("value") is YamlScalar value ? value.Value : (DpValue?)null,
            IsHidden = words.Flag("hidden"),
            Scale = words.Number("scale") is not 0 and var scale ? scale : null,
            Step = words.Number("step") is > 0 and var step ? step : null,
            Range = words.Range("range"),
            View = words.Range("target_range"),
            IsTurned = words.Flag("invert"),
            IsInvalid = words.Flag("invalid"),
            Redirect = words.Text("value_redirect"),
            Mirror = words.Text("value_mirror"),
            Available = words.Text("available"),
            Constraint = words.Text("constraint"),
            Conditions = [.. words.Blocks("conditions").Select(c => RuleOf(c, id))],
            Rules = [.. words.Blocks("mapping").Select(c => RuleOf(c, id))],
        };
    }
}
