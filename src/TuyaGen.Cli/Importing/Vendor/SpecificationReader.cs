using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads specifications of the cloud: what can be sent, and what is reported.</summary>
internal static class SpecificationReader
{
    /// <summary>Whether an object is one: a list of functions or of a status whose entries have types.</summary>
    public static bool Recognizes(JsonElement root) =>
        root.Items("functions").Concat(root.Items("status")).Any(p => p.Member("code") is not null && (p.Member("type") is not null || p.Member("values") is not null));

    public static VendorDevice Read(JsonElement specification)
    {
        var status = specification.Items("status").Select(p => Point(p, PointAccess.ReadOnly)).ToArray();
        var functions = specification.Items("functions").Select(p => Point(p, PointAccess.WriteOnly)).ToArray();
        return new([.. status.Concat(functions).GroupBy(p => p.Code ?? "", StringComparer.Ordinal).SelectMany(Same)])
        {
            Category = specification.Text("category"),
        };
    }

    // One without number is the same as the one of its code that has it.
    private static IEnumerable<VendorPoint> Same(IEnumerable<VendorPoint> ofOneCode)
    {
        var all = ofOneCode.ToArray();
        var id = all.Select(p => p.Id).FirstOrDefault(i => i is not null);
        return all.Select(p => p with { Id = p.Id ?? id }).GroupBy(p => p.Id).Select(g => VendorPoints.Combine([.. g]));
    }

    private static VendorPoint Point(JsonElement point, PointAccess access) => new()
    {
        Id = point.Whole("dp_id") ?? point.Whole("dpId"),
        Code = point.Text("code"),
        Type = point.Text("type") ?? "",
        Values = point.Member("values").AsObject(),
        Access = access,
        Name = point.Text("name"),
        Description = point.Text("desc"),
    };
}
