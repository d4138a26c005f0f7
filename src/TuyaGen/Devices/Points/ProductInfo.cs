namespace TuyaGen;

/// <summary>A product that is known to follow a model. An id is a hint, not a key: a few stand for devices that differ.</summary>
/// <param name="Id">The product id (product key) of Tuya's cloud or of a beacon.</param>
/// <param name="Manufacturer">Who sells it.</param>
/// <param name="Model">What it is called on the box.</param>
/// <param name="ModelId">The id of its Thing Model in Tuya's cloud.</param>
/// <param name="Name">What the vendor's app calls it.</param>
public sealed record ProductInfo(
    string Id, string? Manufacturer = null, string? Model = null, string? ModelId = null, string? Name = null);
