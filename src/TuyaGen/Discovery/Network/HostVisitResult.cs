namespace TuyaGen.Discovery;

/// <summary>What a visit came to.</summary>
/// <param name="Clue">What the host told.</param>
/// <param name="IsBusy">Whether it reset every connection.</param>
/// <param name="Connections">How many connections it took.</param>
internal sealed record HostVisitResult(Clue Clue, bool IsBusy, int Connections)
{
    public HostFinding Finding => Clue.Kind switch
    {
        ClueKind.Identified => HostFinding.Identified,
        ClueKind.NoKeyFits => HostFinding.NoKeyFits,
        _ => IsBusy ? HostFinding.Busy : HostFinding.Silent,
    };
}
