namespace TuyaGen.Cloud.Requests;

/// <summary>A data centre that is spoken to.</summary>
/// <param name="Region">Which one; null behind an address of the user's own.</param>
/// <param name="Session">How it is spoken to.</param>
internal sealed record DataCentre(CloudRegion? Region, CloudSession Session);
