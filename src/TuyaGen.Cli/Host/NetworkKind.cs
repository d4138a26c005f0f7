namespace TuyaGen.Cli.Host;

/// <summary>What kind of network an interface leads to.</summary>
internal enum NetworkKind
{
    /// <summary>A cable or Wi-Fi, which devices may be on.</summary>
    Lan,

    /// <summary>This machine alone.</summary>
    Loopback,

    /// <summary>A tunnel to somewhere else.</summary>
    Vpn,

    /// <summary>Containers or virtual machines on this machine.</summary>
    Containers,
}
