using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>What is known of one watched device, in markup.</summary>
internal sealed class MonitorRow(WatchedDevice device)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly Dictionary<int, DateTimeOffset> _changedAt = [];
    private Dps _dps = Dps.Empty;
    private DateTimeOffset? _reportedAt;

    public string Title { get; } = $"[bold]{Markup.Escape(DpsText.Printable(device.Choice.Title))}[/]";

    public string Connection { get; private set; } = "";

    public void Hear(DeviceEvent happened)
    {
        switch (happened)
        {
            case ConnectionChanged change:
                Connection = InShort(change.Connection);
                break;
            case PresenceChanged change:
                Connection = EventText.Presence(change.Presence);
                break;
            case DpsReported report:
                foreach (var id in report.Changed.Keys.Where(_dps.ContainsKey))
                    _changedAt[id] = report.At;
                _dps = report.Status.Dps.With(report.Reported);
                _reportedAt = report.At;
                break;
        }
    }

    /// <summary>The values, with units and names where the model is known.</summary>
    public string Values(DateTimeOffset now, string separator)
    {
        var state = device.StateOf(_dps);
        var texts = new List<string>();
        foreach (var (id, wire) in _dps)
        {
            var text = Markup.Escape(DpsText.Describe(Dps.Of(id, wire), state));
            texts.Add(_changedAt.TryGetValue(id, out var at) && now - at < Fresh ? $"[bold yellow]{text}[/]" : text);
        }

        return string.Join(separator, texts);
    }

    /// <summary>How old the last report is.</summary>
    public string Age(DateTimeOffset now) => (now - _reportedAt) switch
    {
        null => "",
        { TotalMinutes: < 1 } age => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s"),
        { TotalHours: < 1 } age => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min"),
        { } age => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} h"),
    };

    // A table has no room for what to do; 'tuya doctor' says it.
    private string InShort(ConnectionInfo connection)
    {
        var (colour, text) = connection switch
        {
            { State: ConnectionState.Connected } => ("green", $"connected, {device.Device.Version?.ToText()}"),
            { State: ConnectionState.Blocked, Reason: { } reason } => ("red", reason.Message.Split(". ")[0]),
            { Reason: { } reason } => ("yellow", reason.Message.Split(". ")[0]),
            _ => ("grey", connection.State.ToString().ToLowerInvariant()),
        };
        return $"[{colour}]{Markup.Escape(DpsText.Printable(text))}[/]";
    }
}
