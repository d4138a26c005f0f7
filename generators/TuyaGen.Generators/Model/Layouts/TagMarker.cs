namespace TuyaGen.Generators.Model;

/// <summary>What every record of a tagged payload begins with.</summary>
/// <param name="Length">Its bytes; 0 for none.</param>
/// <param name="Bytes">The bytes; none where the commonest marker of a payload counts.</param>
internal sealed record TagMarker(int Length, EquatableArray<byte> Bytes);
