using System.Text.Json;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>An event as one JSON document: what all have in common, then what belongs to its kind.</summary>
internal static class EventJson
{
    public static string Line(WatchedDevice? device, DeviceEvent happened) => JsonLine.Of(json =>
    {
        json.WriteString("at", happened.At.UtcDateTime);
        json.WriteStringIfAny("id", device?.Choice.Id);
        json.WriteStringIfAny("name", device?.Choice.Name);
        switch (happened)
        {
            case DpsReported report: Report(json, device!, report); break;
            case ConnectionChanged change: Connection(json, device!.Device, change.Connection); break;
            case PresenceChanged change:
                json.WriteString("event", "presence");
                json.WriteString("presence", change.Presence.State.ToString().ToLowerInvariant());
                json.WriteString("reason", change.Presence.ToString());
                break;
            case UnclaimedReported unclaimed:
                json.WriteString("event", "unclaimed");
                json.WriteString("cid", unclaimed.Cid);
                json.WriteStringIfAny("product", unclaimed.ProductId);
                json.WriteDps("dps", unclaimed.Reported, null);
                break;
            case SubDevicesReported listed:
                json.WriteString("event", "subdevices");
                json.WriteStrings("online", listed.List.Online);
                json.WriteStrings("offline", listed.List.Offline);
                break;
            case Lagged lagged:
                json.WriteString("event", "lagged");
                json.WriteNumber("missed", lagged.Missed);
                break;
        }
    });

    private static void Report(Utf8JsonWriter json, WatchedDevice device, DpsReported report)
    {
        var state = device.StateOf(report.Status.Dps.With(report.Reported));
        json.WriteString("event", "report");
        json.WriteString("origin", report.Origin == ChangeOrigin.Push ? "push" : "reply");
        json.WriteDps("dps", report.Reported, state);
        json.WriteDps("changed", report.Changed, state);
        json.WriteState(report.Reported, state);
    }

    private static void Connection(Utf8JsonWriter json, TuyaDevice device, ConnectionInfo connection)
    {
        json.WriteString("event", "connection");
        json.WriteString("connection", connection.State.ToString().ToLowerInvariant());
        json.WriteStringIfAny("address", device.Address);
        json.WriteStringIfAny("version", device.Version?.ToText());
        json.WriteStringIfAny("reason", connection.Reason?.Message);
        if (connection.NextAttempt is { } next)
            json.WriteString("next", next.UtcDateTime);
    }
}
