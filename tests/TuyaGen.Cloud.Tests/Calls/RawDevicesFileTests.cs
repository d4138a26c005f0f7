using System.Text;
using System.Text.Json;
using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cloud.Tests.Calls;

public sealed class RawDevicesFileTests : CloudTest
{
    [Fact]
    public async Task What_the_cloud_said_can_be_written_and_read_again()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult(
            $$"""{"list":[{"id":"{{PlugId}}","time_zone":"+01:00","active_time":1700000000,"owner":{"id":7} }],"has_more":false}""")
        {
            When = r => r.Path == "/v1.3/iot-03/devices", Times = 1,
        });
        var devices = await Connect(cloud).GetDevicesAsync();

        using var file = new TempFile(Write(devices));
        var read = RawDevicesFile.Load(file.Path);

        Assert.Equal(devices.Select(d => Write([d])), read.Select(d => Write([d])));
        Assert.Equal(devices.Select(d => d.Key), read.Select(d => d.Key));
        Assert.Equal("""{"id":7}""", read[0].Other["owner"].GetRawText());
        Assert.Equal(["active_time", "owner", "time_zone"], read[0].Other.Keys.Order());
        Assert.DoesNotContain(PlugKey, $"{devices[0]}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"result":{"devices":[{"id":"a"},null]}}""")]
    [InlineData("""{"result":{"list":[{"id":"a"}]}}""")]
    [InlineData("""{"result":[{"id":"a"},{"name":"without id"}]}""")]
    public void Either_list_of_the_cloud_is_read(string text)
    {
        using var file = new TempFile(text);

        Assert.Equal("a", Assert.Single(RawDevicesFile.Load(file.Path)).Id);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "no \"result\"")]
    [InlineData("""{"result":null}""", "no \"result\"")]
    [InlineData("""{"result":{"total":1}}""", "no \"result\"")]
    [InlineData("""{"result":[1]}""", "form of its own")]
    [InlineData("""{"result":[{"sub":"maybe"}]}""", "form of its own")]
    public void What_is_none_is_told(string text, string hint)
    {
        using var file = new TempFile(text);

        Assert.Contains(hint, Assert.Throws<FormatException>(() => RawDevicesFile.Load(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_arguments_are_told()
    {
        using var json = new Utf8JsonWriter(Stream.Null);

        Assert.Throws<FileNotFoundException>(() => RawDevicesFile.Load("/nowhere/tuya-raw.json"));
        Assert.Throws<ArgumentException>(() => RawDevicesFile.Load(""));
        Assert.Throws<ArgumentNullException>(() => RawDevicesFile.Write(null!, []));
        Assert.Throws<ArgumentNullException>(() => RawDevicesFile.Write(json, null!));
    }

    private static string Write(IEnumerable<CloudDevice> devices)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            RawDevicesFile.Write(json, devices);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
