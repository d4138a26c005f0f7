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
    private string _connection = "";
    private string _connectionInAWord = "";

    public string Title { get; } = $"[bold]{Markup.Escape(DpsText.Printable(device.Choice.Title))}[/]";

    /// <summary>When something was heard of it the last time.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    /// <summary>How its connection fares; in a word where there is little room.</summary>
    public string Connection(bool isShort) => isShort ? _connectionInAWord : _connection;

    public void Hear(DeviceEvent happened)
    {
        HeardAt = happened.At;
        switch (happened)
        {
            case ConnectionChanged change:
                _connection = InShort(change.Connection);
                _connectionInAWord = InAWord(change.Connection);
                break;
            case PresenceChanged change:
                _connection = _connectionInAWord = EventText.Presence(change.Presence);
                break;
            case DpsReported report:
                foreach (var id in report.Changed.Keys.Where(_dps.ContainsKey))
                    _changedAt[id] = report.At;
                _dps = report.Status.Dps.With(report.Reported);
                _reportedAt = report.At;
                break;
        }
    }

    /// <summary>The values, with units and names where the model is known; where there is little room, those that have just changed.</summary>
    public string Values(DateTimeOffset now, string separator, bool isShort)
    {
        var state = device.StateOf(_dps);
        var texts = new List<string>();
        foreach (var (id, wire) in _dps)
        {
            var text = Markup.Escape(DpsText.Describe(Dps.Of(id, wire), state));
            if (_changedAt.TryGetValue(id, out var at) && now - at < Fresh)
                texts.Add($"[bold yellow]{text}[/]");
            else if (!isShort)
                texts.Add(text);
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
    private string InShort(ConnectionInfo connection) => connection switch
    {
        { State: ConnectionState.Connected } => $"[green]connected, {device.Device.Version?.ToText()}[/]",
        { Reason: { } reason } => $"[{Colour(connection)}]{Markup.Escape(DpsText.Printable(reason.Message.Split(". ")[0]))}[/]",
        _ => InAWord(connection),
    };

    private static string InAWord(ConnectionInfo connection) => $"[{Colour(connection)}]{connection.State.ToString().ToLowerInvariant()}[/]";

    private static string Colour(ConnectionInfo connection) => connection switch
    {
        { State: ConnectionState.Connected } => "green",
        { State: ConnectionState.Blocked } => "red",
        { Reason: not null } => "yellow",
        _ => "grey",
    };
}
