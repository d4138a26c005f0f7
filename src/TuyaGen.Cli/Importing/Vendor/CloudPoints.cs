using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Data points as the client of the cloud gives them.</summary>
internal static class CloudPoints
{
    /// <summary>The data points of a specification: what is in both lists can be read and written.</summary>
    public static IReadOnlyList<VendorPoint> Of(CloudSpecification specification) =>
    [
        .. specification.Status.Concat(specification.Functions)
            .GroupBy(p => (p.DpId, p.Code))
            .Select(g => VendorPoints.Combine([.. g.Select(Of)])),
    ];

    /// <summary>The data points of a Thing Data Model.</summary>
    /// <exception cref="FormatException">It is no JSON.</exception>
    public static IReadOnlyList<VendorPoint> Of(CloudThingModel model) => ThingModelReader.Read(JsonAccess.Parse(model.Json)).Points;

    private static VendorPoint Of(CloudPoint point) => new()
    {
        Id = point.DpId,
        Code = point.Code.Length > 0 ? point.Code : null,
        Type = point.Type,
        Values = JsonAccess.TryParse(point.Values),
        Access = point.IsWritable ? PointAccess.WriteOnly : PointAccess.ReadOnly,
        Name = point.Name,
        Description = point.Description,
    };
}
