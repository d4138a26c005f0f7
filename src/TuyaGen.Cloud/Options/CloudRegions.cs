using System.Diagnostics.CodeAnalysis;

namespace TuyaGen.Cloud;

/// <summary>The names and addresses of the data centres, as tinytuya has them too.</summary>
public static class CloudRegions
{
    private static readonly (CloudRegion Region, string Host, string[] Names)[] Table =
    [
        (CloudRegion.China, "openapi.tuyacn.com", ["cn"]),
        (CloudRegion.WesternAmerica, "openapi.tuyaus.com", ["us", "az"]),
        (CloudRegion.EasternAmerica, "openapi-ueaz.tuyaus.com", ["us-e", "ue"]),
        (CloudRegion.CentralEurope, "openapi.tuyaeu.com", ["eu"]),
        (CloudRegion.WesternEurope, "openapi-weaz.tuyaeu.com", ["eu-w", "we"]),
        (CloudRegion.India, "openapi.tuyain.com", ["in"]),
        (CloudRegion.Singapore, "openapi-sg.iotbing.com", ["sg"]),
    ];

    /// <summary>All data centres.</summary>
    public static IReadOnlyList<CloudRegion> All { get; } = [.. Table.Select(r => r.Region)];

    /// <summary>Where its API is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such data centre.</exception>
    public static Uri ToAddress(this CloudRegion region) => new($"https://{Row(region).Host}/");

    /// <summary>The short name, as tinytuya writes it: <c>eu</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such data centre.</exception>
    public static string ToText(this CloudRegion region) => Row(region).Names[0];

    /// <summary>Reads a short name, of either case; also the name of the value itself.</summary>
    /// <exception cref="ArgumentException">No data centre has that name; the message lists the names.</exception>
    public static CloudRegion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var region)
            ? region.Value
            : throw new ArgumentException(
                $"There is no data centre '{text}'; there are {string.Join(", ", Table.Select(r => r.Names[0]))}.", nameof(text));
    }

    /// <summary>Reads a name as <see cref="Parse"/> does, if it is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CloudRegion? region)
    {
        region = null;
        foreach (var row in Table)
        {
            if (row.Names.Append(row.Region.ToString()).Contains(text?.Trim(), StringComparer.OrdinalIgnoreCase))
                region = row.Region;
        }

        return region is not null;
    }

    private static (CloudRegion Region, string Host, string[] Names) Row(CloudRegion region) =>
        Enum.IsDefined(region) ? Table[(int)region] : throw new ArgumentOutOfRangeException(nameof(region), region, "There is no such data centre.");
}
