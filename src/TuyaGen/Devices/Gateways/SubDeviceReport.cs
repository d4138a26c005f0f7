namespace TuyaGen;

/// <summary>What a gateway says of its sub-devices.</summary>
/// <param name="Online">The addresses (<c>cid</c>) of those that are there.</param>
/// <param name="Offline">The addresses of those that are not.</param>
public sealed record SubDeviceReport(IReadOnlyList<string> Online, IReadOnlyList<string> Offline)
{
    // No gateway serves as many; what sends more does not mean to end.
    private const int Most = 4096;

    internal static SubDeviceReport Empty { get; } = new([], []);

    /// <summary>Joins another piece of the list; where the two disagree, the later one counts.</summary>
    internal SubDeviceReport With(SubDeviceReport later)
    {
        if (Online.Count + Offline.Count > Most)
            return this;
        return new([.. Online.Union(later.Online).Except(later.Offline)], [.. Offline.Except(later.Online).Union(later.Offline)]);
    }
}
