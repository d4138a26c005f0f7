using Spectre.Console;

namespace TuyaGen.Cli.Output;

/// <summary>Tables of texts, which become lists where the terminal is too narrow for them.</summary>
internal static class Tables
{
    // Fewer letters than these make a tower of a sentence.
    private const int Readable = 20;
    private const int Frame = 3;

    /// <summary>Writes a table without the columns in which nothing stands, which would only take room from the others.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="columns">What stands over the columns.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="title">The column that names a row where it becomes an entry of a list.</param>
    public static void Write(IAnsiConsole terminal, IReadOnlyList<string> columns, IEnumerable<string[]> rows, int title = 0)
    {
        string[][] cells = [.. rows.Select(r => r.Select(DpsText.Printable).ToArray())];
        var shown = Enumerable.Range(0, columns.Count).Where(c => cells.Any(r => r[c].Length > 0)).ToArray();
        if (1 + shown.Sum(c => Frame + Wanted(cells.Select(r => r[c]).Append(columns[c]), IsWhole(columns[c]))) <= terminal.Profile.Width)
            WriteTable(terminal, columns, cells, shown);
        else
            WriteList(terminal, columns, cells, shown, title);
    }

    private static void WriteTable(IAnsiConsole terminal, IReadOnlyList<string> columns, string[][] rows, int[] shown)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in shown)
            table.AddColumn(columns[column], c => c.NoWrap = IsWhole(columns[column]));
        foreach (var row in rows)
            table.AddRow(shown.Select(c => new Text(row[c])));
        terminal.Write(table);
    }

    private static void WriteList(IAnsiConsole terminal, IReadOnlyList<string> columns, string[][] rows, int[] shown, int title)
    {
        foreach (var row in rows)
        {
            var name = row[title].Length > 0 ? title : shown.First(c => row[c].Length > 0);
            terminal.MarkupLineInterpolated($"[bold]{row[name]}[/]");
            foreach (var column in shown.Where(c => c != name && row[c].Length > 0))
                terminal.Write(new Padder(new Text($"{columns[column]}: {row[column]}"), new(2, 0, 0, 0)));
        }
    }

    // An id or an address in two halves cannot be copied.
    private static bool IsWhole(string column) => column is "Address" or "Id";

    private static int Wanted(IEnumerable<string> cells, bool isWhole) =>
        cells.Max(c => isWhole ? Width(c) : Math.Max(Math.Min(Width(c), Readable), c.Split(' ').Max(Width)));

    private static int Width(string text) => text.GetCellWidth();
}
