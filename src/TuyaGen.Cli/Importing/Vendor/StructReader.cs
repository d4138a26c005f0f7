using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>
/// Reads structures, which travel as JSON. No device on a local network was seen with one, so any form of the inner description is
/// taken: members in an object by their codes, or in a list.
/// </summary>
internal static class StructReader
{
    private static readonly string[] Lists = ["properties", "fields", "members", "specs", "item"];

    public static PointDraft Read(PointDraft draft, VendorPoint point)
    {
        var fields = Fields(point.Values);
        return fields.Count == 0
            ? draft with { Kind = PointKind.Json }
            : draft with { Kind = PointKind.Packed, Encoding = "json", Layout = fields };
    }

    private static IReadOnlyList<FieldDraft> Fields(JsonElement? values) =>
        [.. Members(values).DistinctBy(m => m.Code, StringComparer.Ordinal).Select(m => Field(m.Code, m.Spec)).OfType<FieldDraft>()];

    private static IEnumerable<(string Code, JsonElement Spec)> Members(JsonElement? values)
    {
        if (values is not { } spec)
            return [];
        var inner = Lists.Select(l => spec.Member(l)).FirstOrDefault(m => m is not null) ?? spec;
        return inner.ValueKind == JsonValueKind.Array
            ? ((JsonElement?)inner).Items().Where(i => i.Text("code") is not null).Select(i => (i.Text("code")!, i))
            : ((JsonElement?)inner).Members().Where(m => m.Value.ValueKind == JsonValueKind.Object);
    }

    private static FieldDraft? Field(string code, JsonElement member)
    {
        var spec = member.Member("typeSpec").AsObject() ?? member;
        var field = new FieldDraft(code, "string") { IsKeyed = true, IsOptional = true, Labels = [code], Doc = member.Text("description") };
        switch (VendorKinds.Of(spec.Text("type") ?? ""))
        {
            case VendorKind.Bool:
                return field with { Type = "bool" };
            case VendorKind.Value or VendorKind.Date:
                return field with { Type = "int", Number = new NumberReader(_ => { }).Read(spec) };
            case VendorKind.Float:
                return field with { Type = "number" };
            case VendorKind.Enum when spec.Texts("range").Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } words:
                return field with { Values = [.. words.Select(w => new ValueDraft(w))] };
            case VendorKind.Struct when Fields(spec) is { Count: > 0 } fields:
                return field with { Type = "object", Fields = fields };
            case VendorKind.Array or VendorKind.Struct:
                return field with { Type = "array" };
            case VendorKind.Enum or VendorKind.Text or VendorKind.Raw or VendorKind.Json:
                return field;
            default:
                return null;
        }
    }
}
