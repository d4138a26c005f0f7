using TuyaGen.Cli.Importing.Vendor;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>What one source knows of a device.</summary>
/// <param name="Source">The source, for people.</param>
/// <param name="Count">How many data points it knows.</param>
internal sealed record Finding(string Source, int Count)
{
    /// <summary>What the source says; null where it says nothing, or is the device itself.</summary>
    public VendorDevice? Device { get; init; }

    /// <summary>Why the source says nothing; a sentence.</summary>
    public string? Problem { get; init; }
}
