namespace TuyaGen.Simulation;

/// <summary>A device of an account in the simulated cloud.</summary>
/// <param name="Id">The device id.</param>
public sealed record SimulatedCloudDevice(string Id)
{
    /// <summary>The local key; empty for none.</summary>
    public string Key { get; init; } = "0123456789abcdef";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "Device";

    /// <summary>The account that owns it.</summary>
    public string Uid { get; init; } = "eu1600000000000user1";

    /// <summary>Tuya's category code.</summary>
    public string Category { get; init; } = "cz";

    /// <summary>The product id.</summary>
    public string ProductId { get; init; } = "simulated0000000";

    /// <summary>The name of the product.</summary>
    public string ProductName { get; init; } = "Simulated product";

    /// <summary>The address of its network card, twelve digits.</summary>
    public string Mac { get; init; } = "";

    /// <summary>Whether it is connected to the cloud.</summary>
    public bool IsOnline { get; init; } = true;

    /// <summary>Its gateway, for a sub-device.</summary>
    public string? GatewayId { get; init; }

    /// <summary>Its address behind the gateway.</summary>
    public string? NodeId { get; init; }

    /// <summary>Its data points; with none, the cloud does not describe it.</summary>
    public IReadOnlyList<SimulatedCloudPoint> Points { get; init; } = [];

    /// <summary>Its log.</summary>
    public IReadOnlyList<SimulatedCloudLog> Logs { get; init; } = [];

    /// <summary>The remote controls that it plays, for an infrared blaster.</summary>
    public IReadOnlyList<SimulatedRemote> Remotes { get; init; } = [];

    /// <summary>The same device in the cloud as on the local network: id, key, product, and the data points of its model.</summary>
    public static SimulatedCloudDevice Of(SimulatedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return new(device.Id)
        {
            Key = device.Key,
            Name = device.Settings.Name ?? device.Model?.Name ?? "Device",
            ProductId = device.ProductId,
            Category = device.Model?.Category ?? "",
            Points = [.. (device.Model?.Main.Points ?? []).Where(p => p.Code is not null && device.Dps.ContainsKey(p.Id)).DistinctBy(p => p.Id)
                .Select(p => new SimulatedCloudPoint(p.Id, p.Code!, TypeOf(device.Dps[p.Id]), device.Dps[p.Id], IsWritable: p.IsWritable))],
        };
    }

    /// <summary>The name and id; not the key.</summary>
    public override string ToString() => $"{Name} ({Id})";

    private static string TypeOf(DpValue value) => value.Kind switch
    {
        DpValueKind.Boolean => "Boolean",
        DpValueKind.Integer or DpValueKind.Number => "Integer",
        DpValueKind.Json => "Json",
        _ => "String",
    };
}
