using Spectre.Console;

namespace TuyaGen.Cli.Demo;

/// <summary>Where the demonstration is seen. Devices report while the script goes on, so lines take turns.</summary>
internal sealed class DemoScreen(IAnsiConsole terminal)
{
    private readonly Lock _turn = new();

    /// <summary>What is going to happen.</summary>
    public void Announce(string what) => Line($"[bold]> {Markup.Escape(what)}[/]");

    /// <summary>What a device did.</summary>
    public void Show(string device, string what) => Line($"  [green]{Markup.Escape(device)}[/]: {Markup.Escape(what)}");

    /// <summary>What was not done, and why.</summary>
    public void Refuse(string why) => Line($"  [yellow]refused[/]: {Markup.Escape(why)}");

    public void Say(string text) => Line(Markup.Escape(text));

    public void Show(Table table)
    {
        lock (_turn)
            terminal.Write(table);
    }

    private void Line(string markup)
    {
        lock (_turn)
            terminal.MarkupLine(markup);
    }
}
