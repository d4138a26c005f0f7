using TuyaGen.Cloud;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Are there credentials of the cloud, from which the wizard fetches keys?</summary>
internal sealed class CredentialsCheck : ISurroundingsCheck
{
    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        var path = scene.Beside("tinytuya.json");
        try
        {
            _ = CredentialsFile.Load(path);
            scene.Note($"{path} has credentials of the cloud.");
        }
        catch (FileNotFoundException)
        {
            scene.Note($"There is no {path}; the wizard asks for credentials of the cloud when it needs them.");
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            scene.Find(Verdicts.FileUnreadable, e.Message);
        }

        return Task.CompletedTask;
    }
}
