namespace TuyaGen;

/// <summary>A broadcast of a device: who and where it is, and which version it speaks.</summary>
/// <param name="Id">The device id (<c>gwId</c>).</param>
/// <param name="Address">The address that it claims.</param>
/// <param name="Version">The protocol version, where it names one that is known.</param>
/// <param name="ProductKey">The product id, where it names one.</param>
/// <param name="IsEncrypted">Whether it says that its local protocol is encrypted; null where it does not say.</param>
public sealed record Beacon(string Id, string Address, TuyaVersion? Version, string? ProductKey, bool? IsEncrypted = null);
