using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>A status as a table: names, values and units where the model is known, numbers where not.</summary>
internal static class StatusText
{
    // A packed value of more letters is shown only in its parts.
    private const int Longest = 50;

    public static void Write(IAnsiConsole terminal, DeviceSession session, Dps dps, PointReader? state)
    {
        terminal.MarkupLineInterpolated($"[bold]{DpsText.Printable(session.Choice.Title)}[/]{Details(session, state?.Variant)}");
        var table = new Table().Border(TableBorder.Simple).AddColumns("Property", "Value").AddColumn("dp", c => c.RightAligned());
        foreach (var (id, wire) in dps)
        {
            var points = state?.Points.Where(p => p.Id == id && p.IsReadable).ToArray() ?? [];
            foreach (var point in points)
                Add(table, point, wire);
            if (points.Length == 0)
                Add(table, "", wire.ToString(), id);
        }

        if (dps.Count > 0)
            terminal.Write(table);
        else
            terminal.WriteLine("It reports no data points.");
        if (dps.Count > 0 && session.Choice.Model is null)
            terminal.WriteLine(DpsText.Printable($"--model gives the data points names. {session.Choice.ModelAdvice}"));
    }

    private static void Add(Table table, DataPoint point, DpValue wire)
    {
        var parts = Parts.Of(point, wire).ToArray();
        var text = point.Describe(wire);
        Add(table, point.Name, parts.Length > 0 && text.Length > Longest ? "in parts" : text, point.Id);
        foreach (var (name, value) in parts)
            Add(table, name, value, point.Id);
    }

    private static void Add(Table table, string name, string value, int id) =>
        table.AddRow(new Text(name), new Text(DpsText.Printable(value)), new Text(id.ToString(CultureInfo.InvariantCulture)));

    private static string Details(DeviceSession session, DeviceVariant? variant)
    {
        var (device, choice) = (session.Device, session.Choice);
        var kind = choice.Model is null ? "" : variant is { Name.Length: > 0 } ? $", {choice.Model} ({variant})" : $", {choice.Model}";
        var child = choice.Child is null ? "" : $" behind {choice.Settings.Name ?? choice.Settings.Id}";
        var id = choice.Name is null ? "" : $" ({choice.Id})";
        return $"{id}{child} at {device.Address}, protocol {device.Version?.ToText() ?? "unknown"}{kind}";
    }
}
