using System.Globalization;
using System.Text.Json;
using TuyaGen.Cli.Files;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>The devices of a snapshot and what they answered, in the words of tinytuya's <c>json</c> command, with our reason beside its error.</summary>
internal static class SnapshotJson
{
    public static string Line(IReadOnlyList<PollResult> results, Snapshot snapshot, DateTimeOffset now, PollFlags flags) => JsonLine.Of(json =>
    {
        json.WriteNumber("timestamp", now.ToUnixTimeMilliseconds() / 1000m);
        json.WriteStartArray("devices");
        foreach (var result in results)
            Write(json, result, snapshot, flags);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, PollResult result, Snapshot snapshot, PollFlags flags)
    {
        var entry = result.Entry;
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("gwId", entry.Id);
        json.WriteString("ip", entry.Address ?? "");
        json.WriteNumber("version", decimal.Parse(entry.Version?.ToText() ?? "0.0", CultureInfo.InvariantCulture));
        json.WriteString("name", entry.Name ?? "");
        json.WriteString("key", flags.ShowsKeys ? entry.Key?.Reveal() ?? "" : "");
        json.WriteString("mac", snapshot.MacOf(entry.Id));
        if (result.Dps is { } dps)
            json.WriteDps("dps", dps, result.State);
        if (result.Error is { } error)
        {
            json.WriteString("error", entry.Address is null ? "No IP" : "No Response");
            json.WriteString("reason", error.Message);
        }

        json.WriteEndObject();
    }
}
