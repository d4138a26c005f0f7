using System.Globalization;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Turns the vendor's description of a device into a draft.</summary>
internal static class DeviceReader
{
    private const int MaxId = 255;

    public static DeviceDraft Read(VendorDevice device)
    {
        var notes = new List<DraftNote>();
        var reader = new PointReader();
        var points = device.Points.Where(p => HasNumber(p, notes))
            .GroupBy(p => p.Id!.Value)
            .OrderBy(g => g.Key)
            .Select(g => reader.Read(VendorPoints.Combine([.. g]), g.Key.ToString(CultureInfo.InvariantCulture)))
            .ToArray();
        return new()
        {
            Labels = device.Labels,
            Doc = device.Doc,
            Category = device.Category,
            Products = device.Products,
            Points = Channels.Number(points),
            Traits = Traits.Of(points),
            Notes = [.. notes, .. reader.Notes],
        };
    }

    private static bool HasNumber(VendorPoint point, List<DraftNote> notes)
    {
        if (point.Id is >= 1 and <= MaxId)
            return true;
        notes.Add(new(null, point.Id is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"{point.Title}: {id} cannot be the number of a data point (1 to {MaxId}); it was left out.")
            : $"{point.Title}: its number is not told, and on the local network it goes by nothing else; it was left out."));
        return false;
    }
}
