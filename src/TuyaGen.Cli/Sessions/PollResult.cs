using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>A device of a list, and what it answered.</summary>
/// <param name="Entry">The device.</param>
/// <param name="Model">What it is, where that is known.</param>
internal sealed record PollResult(DeviceEntry Entry, DeviceModel? Model)
{
    /// <summary>What its model is called; a document that was not read by its file.</summary>
    public string? ModelName => Model?.Name ?? ModelNames.DocumentOf(Entry);

    /// <summary>What it reported; null where it was not asked or did not answer.</summary>
    public Dps? Dps { get; init; }

    /// <summary>Why it did not answer; null where it did, or was not asked.</summary>
    public Exception? Error { get; init; }

    /// <summary>What it reported as its model shows it.</summary>
    public PointReader? State => Dps is { } dps ? Model?.Detect(dps, Entry.ProductId).In(dps) : null;
}
