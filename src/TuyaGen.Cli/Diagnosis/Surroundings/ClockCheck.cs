using System.Globalization;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Can the clock be right?</summary>
internal sealed class ClockCheck : ISurroundingsCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    // The tool was made after this.
    private static readonly DateTimeOffset Earliest = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        var now = scene.Host.Time.GetUtcNow();
        var time = now.ToString("u", CultureInfo.InvariantCulture);
        if (now < Earliest)
            scene.Find(Verdicts.ClockWrong, $"It is {time} by the clock of this machine, before this tool was made.");
        else if (File.Exists(scene.DevicesFile) && File.GetLastWriteTimeUtc(scene.DevicesFile) > now.UtcDateTime + Tolerance)
            scene.Find(Verdicts.ClockWrong, $"It is {time} by the clock of this machine, before {scene.DevicesFile} was written.");
        else
            scene.Note($"It is {time} by the clock of this machine.");
        return Task.CompletedTask;
    }
}
