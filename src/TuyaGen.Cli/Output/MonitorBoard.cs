using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>What is known of watched devices at a moment, as a table: one row each, and what has just changed stands out.</summary>
internal sealed class MonitorBoard
{
    private readonly Lock _gate = new();
    private readonly Dictionary<WatchedDevice, MonitorRow> _rows = [];
    private long _missed;

    /// <summary>Takes in what happened.</summary>
    public void Hear(WatchedDevice? device, DeviceEvent happened)
    {
        lock (_gate)
        {
            if (happened is Lagged lagged)
                _missed += lagged.Missed;
            if (device is null)
                return;
            if (!_rows.TryGetValue(device, out var row))
                _rows.Add(device, row = new(device));
            row.Hear(happened);
        }
    }

    /// <summary>The table at a time.</summary>
    public Table Draw(DateTimeOffset now)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Device", "Connection", "Values").AddColumn("Age", c => c.RightAligned());
        lock (_gate)
        {
            var separator = _rows.Count == 1 ? "\n" : ", ";
            foreach (var row in _rows.Values)
                table.AddRow(new Markup(row.Title), new Markup(row.Connection), new Markup(row.Values(now, separator)), new Text(row.Age(now)));
            table.Caption = new(Caption());
        }

        return table;
    }

    private string Caption() => _missed == 0
        ? "Ctrl+C ends it."
        : string.Create(CultureInfo.InvariantCulture, $"[yellow]{_missed} events were missed[/]. Ctrl+C ends it.");
}
