namespace TuyaGen.Cloud;

/// <summary>The keys of a remote control, and what it takes to press one.</summary>
/// <param name="RemoteId">The remote control.</param>
/// <param name="CategoryId">Tuya's number of the kind of appliance.</param>
/// <param name="RemoteIndex">The place of its codes in Tuya's library.</param>
/// <param name="Keys">The keys.</param>
public sealed record CloudRemoteKeys(string RemoteId, int CategoryId, int RemoteIndex, IReadOnlyList<CloudRemoteKey> Keys);
