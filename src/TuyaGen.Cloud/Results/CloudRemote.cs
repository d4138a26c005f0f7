namespace TuyaGen.Cloud;

/// <summary>A remote control that an infrared blaster plays.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name that its owner gave it.</param>
/// <param name="CategoryId">Tuya's number of the kind of appliance; null where the cloud does not say.</param>
/// <param name="Brand">The maker of the appliance, where known.</param>
public sealed record CloudRemote(string Id, string Name, int? CategoryId, string? Brand);
