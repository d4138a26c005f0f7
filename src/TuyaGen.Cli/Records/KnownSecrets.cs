using System.Text.Json;
using TuyaGen.Cli.Files;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Records;

/// <summary>What the user's files and command line hold that a record must not: keys as texts, and what names devices and hosts.</summary>
internal static class KnownSecrets
{
    /// <summary>A redactor that knows them.</summary>
    public static Redactor Redactor(CliHost host, DeviceFlags flags, DeviceChoice choice)
    {
        var keys = new List<string?> { flags.Key, host.Console.Variable(KeySource.Variable) };
        var names = new List<string?> { choice.Settings.Id, choice.Child?.Cid, Place.Read(choice.Settings.Address ?? "") is { Address: null, Host: var named } ? named : null };
        var book = DeviceBook.Open(flags.DevicesFile, host.Console);
        names.AddRange(book.Entries.SelectMany(e => new[] { e.Id, e.Cid, e.Parent }));
        if (book.Entries.Count > 0)
            Read(book.Path, keys, names);
        return new(names.OfType<string>(), keys.OfType<string>());
    }

    // The library reads keys into a type that does not give them back, and does not read the rest.
    private static void Read(string path, List<string?> keys, List<string?> names)
    {
        using var document = JsonFile.Open(path);
        keys.AddRange(TextsOf(document.RootElement, "key"));
        names.AddRange(TextsOf(document.RootElement, "uuid").Concat(TextsOf(document.RootElement, "sn")));
        foreach (var mac in TextsOf(document.RootElement, "mac"))
            names.AddRange([mac, mac.Replace(":", "", StringComparison.Ordinal)]);
    }

    private static IEnumerable<string> TextsOf(JsonElement element, string field) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => TextsOf(e, field)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            m => m.Name == field && m.Value.ValueKind == JsonValueKind.String ? [m.Value.GetString()!] : TextsOf(m.Value, field)),
        _ => [],
    };
}
