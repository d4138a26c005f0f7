using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>What is known of watched devices at a moment, as a table: one row each, and what has just changed stands out.</summary>
internal sealed class MonitorBoard
{
    // Borders, head and caption, and a line for the cursor.
    private const int Frame = 6;
    private const int LinesOfADevice = 3;

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

    /// <summary>The table at a time, on a terminal of a number of lines: where not all devices have room, those that reported last.</summary>
    public Table Draw(DateTimeOffset now, int height = int.MaxValue)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Device", "Connection", "Values").AddColumn("Age", c => c.RightAligned());
        lock (_gate)
        {
            var room = Math.Max(1, height - Frame);
            var isCrowded = _rows.Count > 1 && _rows.Count > room / LinesOfADevice;
            var separator = _rows.Count == 1 ? "\n" : ", ";
            foreach (var row in isCrowded ? _rows.Values.OrderByDescending(r => r.HeardAt).Take(room) : _rows.Values)
                table.AddRow(new Markup(row.Title), new Markup(row.Connection(isCrowded)), new Markup(row.Values(now, separator, isCrowded)), new Text(row.Age(now)));
            table.Caption = new(Caption(_rows.Count - table.Rows.Count));
        }

        return table;
    }

    private string Caption(int hidden)
    {
        var missed = _missed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[yellow]{_missed} events were missed[/]. ");
        var others = hidden == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{hidden} more, heard of earlier. ");
        return $"{missed}{others}Ctrl+C ends it.";
    }
}
