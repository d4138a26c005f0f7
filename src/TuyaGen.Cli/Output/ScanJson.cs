namespace TuyaGen.Cli.Output;

/// <summary>What a scan finds, as one JSON document each.</summary>
internal static class ScanJson
{
    public static string Line(DiscoveredDevice device) => JsonLine.Of(json =>
    {
        json.WriteString("at", device.At.UtcDateTime);
        json.WriteString("id", device.Id);
        json.WriteStringIfAny("name", device.Name);
        json.WriteString("address", device.Address);
        json.WriteStringIfAny("version", device.Version?.ToText());
        json.WriteStringIfAny("product", device.ProductKey);
        json.WriteStringIfAny("model", device.Model?.Name);
        if (device.IsEncrypted is { } isEncrypted)
            json.WriteBoolean("encrypted", isEncrypted);
        json.WriteBoolean("hasKey", device.HasKey);
        json.WriteString("origin", device.Origin == DiscoveryOrigin.Broadcast ? "broadcast" : "network");
        if (device.Port is { } port)
            json.WriteNumber("port", port);
        if (device.IsDoubtful)
            json.WriteString("doubtfulSource", device.Source);
    });

    public static string Line(NetworkHost host) => JsonLine.Of(json =>
    {
        json.WriteString("address", host.Address);
        json.WriteString("finding", host.Finding switch
        {
            HostFinding.Identified => "identified",
            HostFinding.NoKeyFits => "noKeyFits",
            HostFinding.Busy => "busy",
            _ => "silent",
        });
        json.WriteStringIfAny("version", host.Version?.ToText());
    });
}
