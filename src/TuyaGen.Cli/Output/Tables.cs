using Spectre.Console;

namespace TuyaGen.Cli.Output;

/// <summary>Tables of texts.</summary>
internal static class Tables
{
    /// <summary>Writes a table without the columns in which nothing stands, which would only take room from the others.</summary>
    public static void Write(IAnsiConsole terminal, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        var shown = Enumerable.Range(0, columns.Count).Where(c => rows.Any(r => r[c].Length > 0)).ToArray();
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in shown)
            table.AddColumn(columns[column], c => c.NoWrap = columns[column] is "Address" or "Id");
        foreach (var row in rows)
            table.AddRow(shown.Select(c => new Text(DpsText.Printable(row[c]))));
        terminal.Write(table);
    }
}
