namespace TuyaGen.Cli.Input;

/// <summary>What the options of a command say about a device. Each goes before what the devices file says.</summary>
internal sealed record DeviceFlags
{
    public string? Id { get; init; }

    public string? Address { get; init; }

    public string? Key { get; init; }

    public TuyaVersion? Version { get; init; }

    public string? Cid { get; init; }

    public string? Model { get; init; }

    public string? DevicesFile { get; init; }

    public TimeSpan? Timeout { get; init; }

    /// <summary>The options that describe one device and cannot describe several.</summary>
    public IEnumerable<string> OfOneDevice =>
        new[] { (Id, "--id"), (Address, "--address"), (Key, "--key"), (Cid, "--cid") }.Where(o => o.Item1 is not null).Select(o => o.Item2);

    /// <summary>Not the key.</summary>
    public override string ToString() => Id ?? "the device of a name";
}
