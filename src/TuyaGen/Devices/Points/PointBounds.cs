namespace TuyaGen;

/// <summary>The limits of a number that other properties of the device give.</summary>
/// <param name="Minimum">The place, in <see cref="DeviceModel.Properties"/>, of the property whose value is the smallest one, or null.</param>
/// <param name="Maximum">The place of the property whose value is the largest one, or null.</param>
public readonly record struct PointBounds(int? Minimum, int? Maximum);
