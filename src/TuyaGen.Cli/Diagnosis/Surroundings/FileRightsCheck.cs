using System.Runtime.Versioning;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Who may read the files with keys?</summary>
internal sealed class FileRightsCheck : ISurroundingsCheck
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows())
            scene.FindIfAny(Verdicts.FileOpenToOthers, "Open to other users of this machine", Files(scene).Where(IsOpen));
        return Task.CompletedTask;
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string file) => (File.GetUnixFileMode(file) & Others) != 0;

    private static IEnumerable<string> Files(SurroundingsCase scene) =>
        new[] { scene.DevicesFile, scene.Beside("snapshot.json"), scene.Beside("tinytuya.json"), scene.Beside("tuya-raw.json") }.Where(File.Exists);
}
