namespace TuyaGen.Cloud;

/// <summary>A key of a remote control.</summary>
/// <param name="Key">What the cloud calls it: <c>Power</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="KeyId">Its number, where it has one.</param>
public sealed record CloudRemoteKey(string Key, string Name, int? KeyId);
