using Spectre.Console;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Tests;

public class TablesTests
{
    private const string Note = "a battery device that sleeps, and answers only in the seconds when it is awake";

    private static readonly string[] Columns = ["Name", "Id", "Product", "Notes"];
    private static readonly string[][] Rows = [["Desk [red]lamp[/]", "bf0123456789abcdefgh", "", ""], ["灯", "bf0123456789abcdefgi", "", Note]];

    [Theory]
    [InlineData(100)]
    [InlineData(80)]
    public void A_terminal_of_the_usual_width_shows_a_table(int width)
    {
        var lines = Draw(width);

        Assert.Matches("^ +Name +Id +Notes *$", lines[1]);
        Assert.Contains(lines, l => l.Contains("Desk [red]lamp[/]   bf0123456789abcdefgh", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.InRange(l.GetCellWidth(), 0, width));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(32)]
    public void A_narrow_one_shows_a_list_in_which_nothing_is_cut(int width)
    {
        var lines = Draw(width);

        Assert.Equal("Desk [red]lamp[/]", lines[0]);
        Assert.Contains("  Id: bf0123456789abcdefgh", lines[1], StringComparison.Ordinal);
        Assert.Equal("灯", lines[2]);
        Assert.Contains(Note, string.Join(' ', lines.Select(l => l.Trim())), StringComparison.Ordinal);
        Assert.All(lines, l => Assert.InRange(l.GetCellWidth(), 0, width));
    }

    [Fact]
    public void An_entry_without_a_title_is_named_by_its_first_cell()
    {
        Assert.Equal(["1", "  B: 2", "y", "  A: 3"], Draw(8, ["A", "B", "Title"], [["1", "2", ""], ["3", "", "y"]], title: 2));
    }

    private static string[] Draw(int width) => Draw(width, Columns, Rows, title: 0);

    private static string[] Draw(int width, string[] columns, string[][] rows, int title)
    {
        using var output = new StringWriter();
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        terminal.Profile.Width = width;
        Tables.Write(terminal, columns, rows, title);
        return [.. output.ToString().Split('\n').Select(l => l.TrimEnd()).SkipLast(1)];
    }
}
