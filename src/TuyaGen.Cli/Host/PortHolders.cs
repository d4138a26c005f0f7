using System.Globalization;

namespace TuyaGen.Cli.Host;

/// <summary>Which other programs listen on a UDP port, where the system tells: Linux does, of the programs of the same user.</summary>
internal static class PortHolders
{
    private const string Processes = "/proc";
    private const int LocalAddressColumn = 1;
    private const int InodeColumn = 9;

    /// <summary>The names and process numbers; empty where none is known.</summary>
    public static IReadOnlyList<string> Of(int port)
    {
        try
        {
            var sockets = Sockets(port).ToHashSet(StringComparer.Ordinal);
            return sockets.Count == 0 ? [] : [.. Directory.EnumerateDirectories(Processes).Where(p => Holds(p, sockets)).Select(Describe)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // The system shows the links of a process as socket:[inode], and the sockets by their inodes.
    private static IEnumerable<string> Sockets(int port)
    {
        var wanted = string.Create(CultureInfo.InvariantCulture, $":{port:X4}");
        foreach (var table in new[] { $"{Processes}/net/udp", $"{Processes}/net/udp6" }.Where(File.Exists))
        {
            foreach (var line in File.ReadLines(table).Skip(1))
            {
                var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (columns.Length > InodeColumn && columns[LocalAddressColumn].EndsWith(wanted, StringComparison.Ordinal))
                    yield return $"socket:[{columns[InodeColumn]}]";
            }
        }
    }

    private static bool Holds(string process, HashSet<string> sockets)
    {
        if (!int.TryParse(Path.GetFileName(process), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return false;
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd")).Any(f => new FileInfo(f).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The program of another user, or one that has just ended.
            return false;
        }
    }

    private static string Describe(string process)
    {
        try
        {
            return $"{File.ReadAllText(Path.Combine(process, "comm")).Trim()} (process {Path.GetFileName(process)})";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"process {Path.GetFileName(process)}";
        }
    }
}
