using System.Globalization;
using System.Text.Json;
using TuyaGen.Cli.Files;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>How old is the snapshot?</summary>
internal sealed class SnapshotCheck : ISurroundingsCheck
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(30);

    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        var path = scene.Beside("snapshot.json");
        if (!File.Exists(path))
            return Task.CompletedTask;
        try
        {
            Look(scene, path, TakenAt(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            scene.Find(Verdicts.FileUnreadable, $"'{path}' cannot be read as a snapshot.");
        }

        return Task.CompletedTask;
    }

    private static void Look(SurroundingsCase scene, string path, DateTimeOffset at)
    {
        var age = scene.Host.Time.GetUtcNow() - at;
        var line = string.Create(CultureInfo.InvariantCulture, $"{path} is {Math.Max(0, age.TotalDays):0} days old.");
        if (age > Old)
            scene.Find(Verdicts.SnapshotOld, line);
        else
            scene.Note(line);
    }

    private static DateTimeOffset TakenAt(string path)
    {
        using var document = JsonFile.Open(path);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("timestamp", out var time) && time.TryGetDouble(out var seconds)
            && seconds is > 0 and < int.MaxValue * 2.0
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : File.GetLastWriteTimeUtc(path);
    }
}
