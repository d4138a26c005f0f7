using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The documents that come too late with a name, and what is to be said about them.</summary>
/// <param name="Losers">The paths of the documents that are left out.</param>
/// <param name="Diagnostics">The complaints.</param>
internal sealed record Duplicates(EquatableArray<string> Losers, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Finds them: the first by the order of paths keeps its name.</summary>
    public static Duplicates Find(IEnumerable<DeviceIdentity> devices)
    {
        var losers = new List<string>();
        var complaints = new List<DiagnosticInfo>();
        var names = new Dictionary<string, string>();
        var products = new Dictionary<string, string>();
        foreach (var device in devices.OrderBy(d => d.Path, StringComparer.Ordinal))
        {
            if (device.Names.FirstOrDefault(n => names.ContainsKey(n.Key)) is { } taken)
            {
                losers.Add(device.Path);
                complaints.Add(Complete(taken, System.IO.Path.GetFileName(names[taken.Key])));
                continue;
            }

            foreach (var name in device.Names)
                names[name.Key] = device.Path;
            foreach (var product in device.Products)
            {
                if (products.TryGetValue(product.Key, out var owner))
                    complaints.Add(Complete(product, owner));
                else
                    products.Add(product.Key, device.Device);
            }
        }

        return new(losers.ToEquatable(), complaints.ToEquatable());
    }

    private static DiagnosticInfo Complete(Claim claim, string owner) =>
        claim.Complaint with { Arguments = claim.Complaint.Arguments.Append(owner).ToEquatable() };
}
