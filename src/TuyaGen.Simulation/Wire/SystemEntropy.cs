using System.Security.Cryptography;

namespace TuyaGen.Simulation.Wire;

/// <summary>The system's generator.</summary>
internal sealed class SystemEntropy : IEntropy
{
    public static SystemEntropy Instance { get; } = new();

    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
