using System.Security.Cryptography;

namespace TuyaGen.Simulation.Wire;

/// <summary>Where nonces and IVs come from.</summary>
internal interface IEntropy
{
    void Fill(Span<byte> bytes);
}

/// <summary>The system's generator.</summary>
internal sealed class SystemEntropy : IEntropy
{
    public static SystemEntropy Instance { get; } = new();

    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
