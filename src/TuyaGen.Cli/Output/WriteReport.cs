using System.Globalization;
using System.Text.Json;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>What became of a write.</summary>
internal static class WriteReport
{
    public static Task WriteAsync(CliHost host, DeviceSession session, WriteResult result, PointReader? state, bool isJson) =>
        host.Console.Out.WriteLineAsync(isJson ? JsonLine.Of(json => Members(json, session, result, state)) : Text(session, result, state));

    private static void Members(Utf8JsonWriter json, DeviceSession session, WriteResult result, PointReader? state)
    {
        json.WriteString("id", session.Choice.Id);
        json.WriteStringIfAny("name", session.Choice.Name);
        json.WriteString("level", Word(result.Level));
        json.WriteNumber("milliseconds", Math.Round(result.Duration.TotalMilliseconds, 3));
        json.WriteDps("dps", result.Sent, state);
    }

    private static string Text(DeviceSession session, WriteResult result, PointReader? state) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DpsText.Printable(session.Choice.Title)}: {DpsText.Describe(result.Sent, state)} ({Word(result.Level)} after {result.Duration.TotalMilliseconds:0.#} ms)");

    private static string Word(WriteLevel level) => level switch
    {
        WriteLevel.Sent => "sent",
        WriteLevel.Confirmed => "confirmed",
        _ => "acknowledged",
    };
}
