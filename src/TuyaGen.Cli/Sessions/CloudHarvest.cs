using TuyaGen.Cloud;

namespace TuyaGen.Cli.Sessions;

/// <summary>What the cloud said of an account, now or the last time.</summary>
/// <param name="Devices">Its devices.</param>
internal sealed record CloudHarvest(IReadOnlyList<CloudDevice> Devices)
{
    /// <summary>Data points by product id or, without one, device id: those that were asked for and came.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, CloudPoint>> Mappings { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, CloudPoint>>();

    /// <summary>How many products were asked for and did not come.</summary>
    public int MissingMappings { get; init; }

    /// <summary>The data centre; null where the cloud was not asked.</summary>
    public CloudRegion? Region { get; init; }

    /// <summary>The data centre that was named and does not have the account; null where none was, or the right one.</summary>
    public CloudRegion? WrongRegion { get; init; }

    /// <summary>The project that answered; null where the cloud was not asked.</summary>
    public TuyaCloudOptions? Project { get; init; }
}
