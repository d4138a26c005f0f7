using System.Text.Json;
using System.Text.Json.Nodes;

namespace TuyaGen.Cli.Files;

/// <summary>A JSON file of the user's. It is replaced in one piece, only when something changes, and only after what stood in it was copied
/// beside it; what is not understood is not touched.</summary>
internal sealed class UserFile
{
    private const int LongestPlace = 80;
    private static readonly JsonDocumentOptions Reading = new()
    {
        AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false,
    };

    private readonly byte[]? _old;
    private byte[]? _present;

    private UserFile(string path, byte[]? old)
    {
        Path = path;
        _old = _present = old;
        Content = old is null ? null : Parse(old);
    }

    public string Path { get; }

    /// <summary>What is in it; null where there is no file, or an empty one.</summary>
    public JsonNode? Content { get; }

    /// <summary>Where the old content was copied to; null where nothing was replaced.</summary>
    public string? Backup { get; private set; }

    /// <summary>Whether it was written.</summary>
    public bool IsWritten => _present != _old;

    /// <exception cref="UsageException">The file is not JSON, or cannot be read, or there is no folder for it.</exception>
    public static UserFile Open(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
        if (!Directory.Exists(folder))
            throw new UsageException($"'{path}' cannot be written, because there is no folder '{folder}'.");
        try
        {
            return new(path, File.Exists(path) && File.ReadAllBytes(path) is { Length: > 0 } old ? old : null);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $" at line {line + 1}" : $": {e.Message[..Math.Min(LongestPlace, e.Message.Length)]}";
            throw Foreign(path, $"is not JSON{place}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A file that holds something else than it should.</summary>
    public static UsageException Foreign(string path, string what, Exception? inner = null) =>
        new($"'{path}' {what}. It is left as it is: mend it, move it away, or name another file.", inner);

    /// <summary>Writes the file, if that changes it.</summary>
    /// <param name="content">What shall be in it.</param>
    /// <param name="keepsOld">Whether the old content is copied.</param>
    /// <exception cref="TuyaException">It cannot be written.</exception>
    public void Save(byte[] content, bool keepsOld = true)
    {
        try
        {
            if (_present is not null && _present.AsSpan().SequenceEqual(content))
            {
                CloseToOthers();
                return;
            }

            if (keepsOld && _old is not null && Backup is null)
                Write(Backup = Path + ".bak", _old);
            Write(Path, content);
            _present = content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TuyaException(e.Message, inner: e);
        }
    }

    private static void Write(string path, byte[] content) => SecretFile.Save(path, stream => stream.Write(content));

    // Others could read what tinytuya wrote.
    private void CloseToOthers()
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(Path) is var mode && (mode & SecretFile.Mode) != mode)
            File.SetUnixFileMode(Path, SecretFile.Mode);
    }

    // A stream may begin with a mark of its encoding, as some editors write it.
    private static JsonNode? Parse(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return JsonNode.Parse(stream, null, Reading);
    }
}
