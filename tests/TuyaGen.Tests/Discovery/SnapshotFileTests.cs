using System.Text.Json;

namespace TuyaGen.Tests.Discovery;

public sealed class SnapshotFileTests : IDisposable
{
    private const string Key = "0123456789$<`\u00e9'\"";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tuyagen-");

    private string File => Path.Combine(_folder.FullName, "snapshot.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_found_is_written_as_tinytuya_does()
    {
        Save();

        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(File));
        Assert.Equal(1_767_268_800.5m, json.RootElement.GetProperty("timestamp").GetDecimal());
        var devices = json.RootElement.GetProperty("devices").EnumerateArray().Select(d => d.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString())).ToArray();
        Assert.Equal(2, devices.Length);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["id"] = "0123456784F3eb123456", ["ip"] = "192.168.1.5", ["ver"] = "3.4", ["origin"] = "broadcast", ["name"] = "Lamp", ["key"] = Key,
                ["mac"] = "84:f3:eb:12:34:56", ["encrypt"] = "True", ["productKey"] = "product", ["dev_type"] = "default",
            },
            devices[0]);
        Assert.Equal(("forcescan", "3.1", "", ""), (devices[1]["origin"], devices[1]["ver"], devices[1]["key"], devices[1]["mac"]));
    }

    [Fact]
    public void What_was_written_can_be_read()
    {
        Save();

        var entries = DevicesFile.Load(File);

        Assert.Equal(("Lamp", LocalKey.Parse(Key), "192.168.1.5", TuyaVersion.V34, "product"),
            (entries[0].Name, entries[0].Key, entries[0].Address, entries[0].Version, entries[0].ProductId));
        Assert.Equal(("unknown", null, null), (entries[1].Id, entries[1].Key, entries[1].Name));
    }

    [Fact]
    public void An_older_file_is_replaced_in_one_piece_and_nothing_else_is_left()
    {
        System.IO.File.WriteAllText(File, "old");

        Save();

        Assert.StartsWith("{", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Equal([File], Directory.GetFiles(_folder.FullName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error_and_leaves_nothing()
    {
        Directory.CreateDirectory(File);

        Assert.ThrowsAny<Exception>(Save);
        Assert.ThrowsAny<IOException>(() => SnapshotFile.Save(Path.Combine(_folder.FullName, "no", "folder.json"), [], [], default));
        Assert.Throws<ArgumentException>(() => SnapshotFile.Save("", [], [], default));

        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    private void Save() => SnapshotFile.Save(
        File,
        [
            new("0123456784F3eb123456", "192.168.1.5") { Version = TuyaVersion.V34, ProductKey = "product", Name = "Lamp", IsEncrypted = true, Source = "192.168.1.5" },
            new("0123456784F3eb123456", "192.168.1.5") { Source = "192.168.1.66" },
            new("unknown", "192.168.1.6") { Origin = DiscoveryOrigin.NetworkScan },
        ],
        [new() { Id = "0123456784F3eb123456", Key = LocalKey.Parse(Key) }],
        new(2026, 1, 1, 12, 0, 0, 500, TimeSpan.Zero));
}
