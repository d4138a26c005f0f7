namespace TuyaGen;

/// <summary>What a gateway says of its sub-devices.</summary>
/// <param name="Online">The addresses (<c>cid</c>) of those that are there.</param>
/// <param name="Offline">The addresses of those that are not.</param>
public sealed record SubDeviceReport(IReadOnlyList<string> Online, IReadOnlyList<string> Offline);
