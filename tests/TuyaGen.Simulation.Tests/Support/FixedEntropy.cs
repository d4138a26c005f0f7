using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Tests.Support;

/// <summary>Hands out the given pieces in order, in place of random bytes.</summary>
internal sealed class FixedEntropy(params IEnumerable<byte[]> pieces) : IEntropy
{
    private readonly Queue<byte[]> _pieces = new(pieces);

    public void Fill(Span<byte> bytes) => _pieces.Dequeue().AsSpan(0, bytes.Length).CopyTo(bytes);
}
