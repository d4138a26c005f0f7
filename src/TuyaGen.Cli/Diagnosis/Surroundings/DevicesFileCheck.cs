using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Is there a devices file, and does it say all that is needed?</summary>
internal sealed class DevicesFileCheck : ISurroundingsCheck
{
    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        try
        {
            scene.Entries = DevicesFile.Load(scene.DevicesFile);
            Look(scene);
        }
        catch (FileNotFoundException)
        {
            scene.Find(Verdicts.NoDevicesFile, $"There is no file {scene.DevicesFile}.");
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            scene.Find(Verdicts.FileUnreadable, e.Message);
        }

        return Task.CompletedTask;
    }

    private static void Look(SurroundingsCase scene)
    {
        scene.Note($"{scene.DevicesFile} lists {Counts.Of(scene.Direct.Count(), "device")}, and {scene.Entries.Count - scene.Direct.Count()} behind gateways.");
        scene.FindIfAny(Verdicts.KeysMalformed, "With a key that cannot be one", scene.Entries.Where(e => e.KeyProblem is not null).Select(e => e.ToString()));
        scene.FindIfAny(Verdicts.DuplicateIds, "Listed more than once", scene.Entries.GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.First().ToString()));
        scene.FindIfAny(
            Verdicts.IncompleteEntries,
            "Listed without address or version",
            scene.Direct.Where(e => string.IsNullOrEmpty(e.Address) || e.Version is null).Select(e => e.ToString()));
    }
}
