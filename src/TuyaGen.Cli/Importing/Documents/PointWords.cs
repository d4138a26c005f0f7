using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Writes the parts of a named draft in the words of device models.</summary>
internal sealed class PointWords
{
    private readonly Dictionary<string, string> _types;
    private readonly Constants _constants;

    public PointWords(DeviceDraft draft)
    {
        _types = draft.Types.ToDictionary(t => t.Key, t => t.Name!, StringComparer.Ordinal);
        _constants = new(draft);
    }

    public Json Point(PointDraft point) => Json.Object(
    [
        ("id", Json.Of(point.Id)),
        ("type", Json.Of(TypeOf(point))),
        ("codec", Json.IfAny(point.Codec)),
        ("code", Json.IfAny(point.Code)),
        ("aliases", point.Aliases.Count == 0 ? null : Json.List(point.Aliases.Select(Json.Of))),
        ("access", point.Access switch
        {
            PointAccess.ReadOnly => Json.Of("ro"),
            PointAccess.WriteOnly => Json.Of("wo"),
            _ => null,
        }),
        ("channel", point.Channel is { } channel ? Json.Of(channel) : null),
        ("optional", Json.IfTrue(point.IsOptional)),
        ("event", Json.IfTrue(point.IsEvent)),
        ("refresh", Json.IfTrue(point.NeedsRefresh)),
        ("secret", Json.IfTrue(point.IsSecret)),
        ("invert", Json.IfTrue(point.IsInverted)),
        ("encoding", Json.IfAny(point.Encoding)),
        ("minLength", point.MinLength is { } min ? Json.Of(min) : null),
        ("maxLength", point.MaxLength is { } max ? Json.Of(max) : null),
        .. NumberWords.Of(point.Number, _constants),
        ("values", ValueWords.Values(point.Values)),
        ("bits", ValueWords.Bits(point.Bits)),
        ("layout", point.Layout.Count == 0 ? null : LayoutWords.Fields(point.Layout)),
        ("absent", point.Absent is { } absent ? _constants.Of(point, absent) : null),
        ("availableIf", point.AvailableIf.Count == 0 ? null : _constants.Tests(point.AvailableIf)),
        ("when", point.When.Count == 0 ? null : Json.List(point.When.Select(w => Case(point, w)))),
        ("example", point.Example is { } example ? Json.Of(example) : null),
        ("doc", Json.IfAny(point.Doc)),
    ]);

    public static Json Type(TypeDraft type) => Json.Object(
        ("doc", Json.IfAny(type.Doc)),
        ("encoding", Json.IfAny(type.Encoding)),
        ("enum", ValueWords.Values(type.Values)),
        ("bitmap", ValueWords.Bits(type.Bits)),
        ("layout", type.Layout.Count == 0 ? null : LayoutWords.Fields(type.Layout)));

    public Json Computed(ComputedDraft computed) => Json.Object(
        ("select", computed.Select is { } select ? Json.Of(_constants.PathOf(select)) : null),
        ("cases", Json.List(computed.Cases.Select(c => Json.Object(
            ("is", c.Is.Count == 0 ? null : Json.List(c.Is.Select(v => _constants.Of(computed.Select, v)))),
            ("use", Json.Of(_constants.PathOf(c.Use))),
            ("readOnly", Json.IfTrue(c.IsReadOnly)))))),
        ("otherwise", computed.Otherwise is { } otherwise ? Json.Of(_constants.PathOf(otherwise)) : null),
        ("unit", Json.IfAny(computed.Unit)),
        ("doc", Json.IfAny(computed.Doc)));

    public Json Trait(TraitDraft trait) => Json.Object(trait.Members.Select(m => (m.Member, (Json?)Json.Of(_constants.NameOf(m.Point)))));

    private Json Case(PointDraft point, CaseDraft given) => Json.Object(
    [
        ("if", _constants.Tests(given.If)),
        .. NumberWords.OfCase(given.Number, point.Number, _constants),
        ("invert", given.IsInverted is { } invert ? Json.Of(invert) : null),
        ("values", ValueWords.Values(given.Values)),
        ("readOnly", Json.IfTrue(given.IsReadOnly)),
    ]);

    private string TypeOf(PointDraft point) => point.Kind switch
    {
        PointKind.Named => _types.GetValueOrDefault(point.Type!, point.Type!),
        PointKind.Packed => point.Encoding switch
        {
            "text" => "string",
            "json" => "json",
            _ => "raw",
        },
        PointKind.Bool => "bool",
        PointKind.Int => "int",
        PointKind.Float => "float",
        PointKind.Enum => "enum",
        PointKind.Bitmap => "bitmap",
        PointKind.Json => "json",
        PointKind.Raw => "raw",
        PointKind.Time => "time",
        _ => "string",
    };
}
