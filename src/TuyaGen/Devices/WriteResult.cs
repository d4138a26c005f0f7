namespace TuyaGen;

/// <summary>What became of a write.</summary>
/// <param name="Level">The level that was reached.</param>
/// <param name="Sent">What was written; empty when nothing had to change.</param>
/// <param name="Duration">The time from the bytes on the socket to the answer.</param>
public readonly record struct WriteResult(WriteLevel Level, Dps Sent, TimeSpan Duration)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Level} after {Duration.TotalMilliseconds:0.#} ms";
}
