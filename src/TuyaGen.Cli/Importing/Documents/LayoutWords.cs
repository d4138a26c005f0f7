using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Writes the fields of packed values.</summary>
internal static class LayoutWords
{
    public static Json Fields(IReadOnlyList<FieldDraft> fields)
    {
        var names = fields.Where(f => f.Name is not null).ToDictionary(f => f.Key, f => f.Name!, StringComparer.Ordinal);
        return Json.List(fields.Select(f => Field(f, names)));
    }

    private static Json Field(FieldDraft field, Dictionary<string, string> names) => Json.Object(
    [
        ("name", Json.IfAny(field.Name)),
        ("key", field.IsKeyed ? Json.Of(field.Key) : null),
        ("type", Json.Of(field.Type)),
        ("at", field.At is { } at ? Json.Of(at) : null),
        ("bits", Bits(field.Bits)),
        ("signOf", field.SignOf is { } sign ? Json.Of(names[sign]) : null),
        ("optional", Json.IfTrue(field.IsOptional)),
        ("invert", Json.IfTrue(field.IsInverted)),
        .. NumberWords.OfField(field.Number),
        ("values", ValueWords.Values(field.Values)),
        ("flags", ValueWords.Bits(field.Flags)),
        ("fields", field.Fields.Count == 0 ? null : Fields(field.Fields)),
        ("doc", Json.IfAny(field.Doc)),
    ]);

    private static Json? Bits((int High, int Low)? bits) => bits switch
    {
        null => null,
        var (high, low) when high == low => Json.Of(high),
        var (high, low) => Json.List([Json.Of(high), Json.Of(low)]),
    };
}
