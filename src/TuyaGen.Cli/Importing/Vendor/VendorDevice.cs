using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>A device in the vendor's terms.</summary>
/// <param name="Points">Its data points.</param>
internal sealed record VendorDevice(IReadOnlyList<VendorPoint> Points)
{
    public IReadOnlyList<string> Labels { get; init; } = [];

    public string? Category { get; init; }

    public IReadOnlyList<ProductDraft> Products { get; init; } = [];

    public string? Doc { get; init; }
}
