namespace TuyaGen;

/// <summary>Writes files that hold secrets: in one piece, and for their owner only where the system knows such rights.</summary>
internal static class SecretFile
{
    /// <summary>The rights of such a file: its owner reads and writes it.</summary>
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file. Whoever reads it meanwhile, or after a crash in the middle, sees the old one or the new one.</summary>
    /// <param name="path">The file; one that is there is replaced, behind a link too.</param>
    /// <param name="write">Writes what is in it.</param>
    /// <exception cref="IOException">The file cannot be written; the message names it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written; the message names it.</exception>
    public static void Save(string path, Action<Stream> write)
    {
        var whole = Path.GetFullPath(path);
        try
        {
            var target = File.Exists(whole) ? File.ResolveLinkTarget(whole, returnFinalTarget: true) : null;
            Replace(target?.FullName ?? whole, write);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new DirectoryNotFoundException($"'{whole}' cannot be written, because there is no folder '{Path.GetDirectoryName(whole)}'.", e);
        }
        catch (IOException e)
        {
            throw new IOException($"'{whole}' cannot be written: {Reason(e)}", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException($"'{whole}' cannot be written: this account may not write there.", e);
        }
    }

    // The unfinished file stands beside the old one, since only within a file system is a move one step.
    private static void Replace(string whole, Action<Stream> write)
    {
        var unfinished = $"{whole}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(unfinished, ForOwnerOnly()))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, whole, overwrite: true);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    private static FileStreamOptions ForOwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mode;
        return options;
    }

    // What could not be made cannot be removed either, and the first reason is the one to tell.
    private static void Remove(string unfinished)
    {
        if (File.Exists(unfinished))
            File.Delete(unfinished);
    }

    // The system's sentence ends with the path of the unfinished file.
    private static string Reason(IOException error) => error.Message.Split(" : '", 2)[0].TrimEnd('.') + ".";
}
