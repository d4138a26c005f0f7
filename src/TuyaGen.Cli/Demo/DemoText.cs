using System.Globalization;
using Spectre.Console;

namespace TuyaGen.Cli.Demo;

/// <summary>The demonstration for a person.</summary>
internal sealed class DemoText(IAnsiConsole terminal) : DemoScreen
{
    public override void Announce(string what) => Line($"[bold]> {Markup.Escape(what)}[/]");

    public override void Show(string device, string what) => Line($"  [green]{Markup.Escape(device)}[/]: {Markup.Escape(what)}");

    public override void Refuse(string why) => Line($"  [yellow]refused[/]: {Markup.Escape(why)}");

    public override void Say(string text) => Line(Markup.Escape(text));

    public override void Show(IReadOnlyList<DemoResult> results)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Device", "Class", "Version");
        foreach (var column in new[] { "Round trip", "Commands", "Pushes" })
            table.AddColumn(column, c => c.RightAligned());
        foreach (var result in results)
        {
            table.AddRow(
                new Text(result.Device),
                new Text(result.Class),
                new Text(result.Version.ToText()),
                new Text(Invariant($"{result.RoundTrip.TotalMilliseconds:0.00} ms")),
                new Text(Invariant($"{result.Commands}")),
                new Text(Invariant($"{result.Pushes}")));
        }

        lock (Turn)
            terminal.Write(table);
    }

    private void Line(string markup)
    {
        lock (Turn)
            terminal.MarkupLine(markup);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
