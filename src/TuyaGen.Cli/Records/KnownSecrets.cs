using System.Text.Json;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Records;

/// <summary>What the user's files and command line hold that a record must not: keys as texts, and the ids of all devices.</summary>
internal static class KnownSecrets
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>A redactor that knows them.</summary>
    public static Redactor Redactor(CliHost host, DeviceFlags flags, DeviceChoice choice)
    {
        var keys = new List<string?> { flags.Key, host.Console.Variable(KeySource.Variable) };
        var book = DeviceBook.Open(flags.DevicesFile, host.Console);
        if (book.Entries.Count > 0)
            keys.AddRange(KeysIn(DeviceBook.PathOf(flags.DevicesFile, host.Console)));
        var ids = book.Entries.SelectMany(e => new[] { e.Id, e.Cid, e.Parent }).Append(choice.Settings.Id).Append(choice.Child?.Cid);
        return new(ids.OfType<string>(), keys.OfType<string>());
    }

    // The library reads keys into a type that does not give them back.
    private static string[] KeysIn(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path), Tolerant);
        return [.. KeysIn(document.RootElement)];
    }

    private static IEnumerable<string> KeysIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(KeysIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m is { Name: "key", Value.ValueKind: JsonValueKind.String } ? [m.Value.GetString()!] : KeysIn(m.Value)),
        _ => [],
    };
}
