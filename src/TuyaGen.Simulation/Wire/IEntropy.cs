namespace TuyaGen.Simulation.Wire;

/// <summary>Where nonces and IVs come from.</summary>
internal interface IEntropy
{
    void Fill(Span<byte> bytes);
}
