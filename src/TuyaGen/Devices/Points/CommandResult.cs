namespace TuyaGen;

/// <summary>What a command that was called by its name brought.</summary>
/// <param name="Written">What became of its write; null for a command that brings a value.</param>
/// <param name="Value">The value that the device reported for it; null for a command that only writes.</param>
public sealed record CommandResult(WriteResult? Written, object? Value)
{
    /// <summary>The value, or what became of the write, as a person reads it.</summary>
    public override string ToString() => (Value ?? Written)?.ToString() ?? "";
}
