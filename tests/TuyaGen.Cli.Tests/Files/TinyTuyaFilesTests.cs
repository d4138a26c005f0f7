using TuyaGen.Cloud;

namespace TuyaGen.Cli.Tests.Files;

/// <summary>What tinytuya wrote is read field by field.</summary>
public sealed class TinyTuyaFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Devices(bool isWrapped)
    {
        var text = TinyTuyaFiles.Read("devices.json");
        var entries = DevicesFile.Load(Put("devices.json", isWrapped ? $"{{\"devices\": {text}}}" : text));

        Assert.Equal(3, entries.Count);
        Assert.Equal(
            new DeviceEntry
            {
                Id = TinyTuyaFiles.PlugId, Name = "B\u00fcro Lampe", Key = LocalKey.Parse(TinyTuyaFiles.PlugKey), Address = "192.168.1.23", Version = TuyaVersion.V34,
                ProductId = "plugproduct00001", Category = "cz",
            },
            entries[0]);
        Assert.Equal(("0011223344556601", TinyTuyaFiles.GatewayId), (entries[2].Cid, entries[2].Parent));
    }

    [Fact]
    public void Snapshot()
    {
        var entry = Assert.Single(DevicesFile.Load(Put("snapshot.json")));

        Assert.Equal(
            new DeviceEntry
            {
                Id = TinyTuyaFiles.PlugId, Name = "B\u00fcro Lampe", Key = LocalKey.Parse(TinyTuyaFiles.PlugKey), Address = "192.168.1.23", Version = TuyaVersion.V34,
                ProductId = "plugproduct00001",
            },
            entry);
    }

    [Fact]
    public void Project()
    {
        var options = CredentialsFile.Load(Put("tinytuya.json"));

        Assert.Equal(
            ("simulatedaccessid001", "simulatedsecret0simulatedsecret0", CloudRegion.CentralEurope),
            (options.AccessId, options.AccessSecret!.Reveal(), options.Region!.Value));
        Assert.Equal([TinyTuyaFiles.PlugId], options.DeviceIds);
    }

    [Fact]
    public void Raw_answer()
    {
        var devices = RawDevicesFile.Load(Put("tuya-raw.json"));

        Assert.Equal([TinyTuyaFiles.PlugId, TinyTuyaFiles.GatewayId, TinyTuyaFiles.ValveId], devices.Select(d => d.Id));
        var plug = devices[0];
        Assert.Equal(("B\u00fcro Lampe", LocalKey.Parse(TinyTuyaFiles.PlugKey), "eu16", "uuid1"), (plug.Name, plug.Key, plug.Uid, plug.Uuid));
        Assert.Equal(("cz", "plugproduct00001", "Plug", null, 18), (plug.Category, plug.ProductId, plug.ProductName, plug.Model, plug.BizType));
        Assert.Equal((true, "192.0.2.1", "smart/icon/plug.png"), (plug.IsOnline, plug.PublicAddress, plug.Icon));
        Assert.Equal("+01:00", plug.Other["time_zone"].GetString());
        Assert.Equal(DpValue.Of(true), plug.Status["switch_1"]);
        Assert.Equal((true, "0011223344556601", TinyTuyaFiles.GatewayId), (devices[2].IsSubDevice, devices[2].NodeId, devices[2].GatewayId));
    }

    [Fact]
    public void A_mark_of_the_encoding_which_some_editors_write_is_passed_over()
    {
        Assert.Equal(3, DevicesFile.Load(PutMarked("devices.json")).Count);
        Assert.Single(DevicesFile.Load(PutMarked("snapshot.json")));
        Assert.Equal(3, RawDevicesFile.Load(PutMarked("tuya-raw.json")).Count);
        Assert.Equal("simulatedaccessid001", CredentialsFile.Load(PutMarked("tinytuya.json")).AccessId);

        string PutMarked(string name)
        {
            File.WriteAllText(_folder[name], TinyTuyaFiles.Read(name), System.Text.Encoding.UTF8);
            return _folder[name];
        }
    }

    private string Put(string name, string? text = null)
    {
        _folder.Write(name, text ?? TinyTuyaFiles.Read(name));
        return _folder[name];
    }
}
