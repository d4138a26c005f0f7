namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>One thing that is looked at.</summary>
internal interface ISurroundingsCheck
{
    /// <summary>Looks, and notes what it sees and finds.</summary>
    Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken);
}
