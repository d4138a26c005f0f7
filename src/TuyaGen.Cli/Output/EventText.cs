using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>An event as a person reads it, with markup.</summary>
internal static class EventText
{
    public static string Line(WatchedDevice? device, DeviceEvent happened) => device is null
        ? $"[grey]{Time(happened.At)}[/] {Text(happened)}"
        : $"[grey]{Time(happened.At)}[/] [bold]{Markup.Escape(DpsText.Printable(device.Choice.Title))}[/] {Text(device, happened)}";

    /// <summary>Whether a sub-device is there.</summary>
    public static string Presence(SubDevicePresence presence)
    {
        var colour = presence.State switch
        {
            PresenceState.Online => "green",
            PresenceState.Unknown => "grey",
            _ => "yellow",
        };
        return $"[{colour}]{Markup.Escape(presence.ToString())}[/]";
    }

    private static string Text(WatchedDevice device, DeviceEvent happened) => happened switch
    {
        DpsReported report => Markup.Escape(DpsText.Describe(report.Reported, device.StateOf(report.Status.Dps.With(report.Reported)))),
        ConnectionChanged change => Connection(device.Device, change.Connection),
        _ => Text(happened),
    };

    private static string Text(DeviceEvent happened) => happened switch
    {
        PresenceChanged change => Presence(change.Presence),
        UnclaimedReported unclaimed => Markup.Escape(DpsText.Printable($"passes on, of {unclaimed.Cid}, which is not registered: "))
            + Markup.Escape(DpsText.Describe(unclaimed.Reported, null)),
        SubDevicesReported listed => Markup.Escape(DpsText.Printable(
            $"lists as online: {Names(listed.List.Online)}; as offline: {Names(listed.List.Offline)}")),
        Lagged lagged => string.Create(CultureInfo.InvariantCulture, $"[yellow]{lagged.Missed} events were missed[/]"),
        _ => Markup.Escape(happened.ToString()),
    };

    private static string Connection(TuyaDevice device, ConnectionInfo connection)
    {
        var (colour, text) = connection.State switch
        {
            ConnectionState.Connected => ("green", $"connected to {device.Address}, protocol {device.Version?.ToText()}"),
            ConnectionState.Waiting => ("yellow", $"waits until {Time(connection.NextAttempt)}: {connection.Reason?.Message}"),
            ConnectionState.Blocked => ("red", $"blocked: {connection.Reason?.Message}"),
            ConnectionState.Searching => ("yellow", "is searched for: its address is not known"),
            var state => ("grey", state.ToString().ToLowerInvariant()),
        };
        return $"[{colour}]{Markup.Escape(DpsText.Printable(text))}[/]";
    }

    private static string Names(IReadOnlyList<string> cids) => cids.Count == 0 ? "none" : string.Join(", ", cids);

    private static string Time(DateTimeOffset? at) => at?.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture) ?? "later";
}
