using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Makes one description of several of the same data point, which may differ in what they leave out.</summary>
internal static class VendorPoints
{
    /// <param name="same">The descriptions, the most reliable first.</param>
    public static VendorPoint Combine(IReadOnlyList<VendorPoint> same)
    {
        var first = same.FirstOrDefault(p => VendorKinds.Of(p.Type) != VendorKind.Unknown) ?? same[0];
        var codes = same.Select(p => p.Code).Concat(same.SelectMany(p => p.Aliases)).OfType<string>().Distinct(StringComparer.Ordinal);
        return first with
        {
            Aliases = [.. codes.Where(c => c != first.Code)],
            Values = Values([.. same.Where(p => VendorKinds.Of(p.Type) == VendorKinds.Of(first.Type)).Select(p => p.Values).OfType<JsonElement>()]),
            Access = Access([.. same.Select(p => p.Access).OfType<PointAccess>()]),
            Name = same.Select(p => p.Name).FirstOrDefault(n => n is not null),
            Description = same.Select(p => p.Description).FirstOrDefault(d => d is not null),
        };
    }

    private static PointAccess? Access(PointAccess[] all) => all.Length == 0 ? null : all.Distinct().Count() == 1 ? all[0] : PointAccess.ReadWrite;

    // The words of an enumeration differ between what can be sent and what is reported: all of them count.
    private static JsonElement? Values(JsonElement[] all)
    {
        if (all.Length < 2)
            return all.Length == 0 ? null : all[0];
        var words = all.SelectMany(v => v.Texts("range")).Distinct(StringComparer.Ordinal).ToArray();
        var first = all.FirstOrDefault(v => ((JsonElement?)v).Members().Any(), all[0]);
        if (words.Length == first.Texts("range").Count())
            return first;
        var others = ((JsonElement?)first).Members().Where(m => m.Name != "range").Select(m => $"{Json.Quote(m.Name)}:{m.Value.GetRawText()}");
        return JsonAccess.Parse($"{{{string.Join(',', others.Append($"\"range\":[{string.Join(',', words.Select(Json.Quote))}]"))}}}");
    }
}
