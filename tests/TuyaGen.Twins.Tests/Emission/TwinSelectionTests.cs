using TuyaGen.Generators;
using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Emission;

public class TwinSelectionTests
{
    [Fact]
    public void The_attribute_on_one_part_is_good_for_all_and_each_part_has_its_own_file()
    {
        var run = TwinDriver.Empty
            .With("/a/SampleDevice.cs", Sources.Part("PingAsync", isMarked: true))
            .With("/a/SampleDevice.Light.cs", Sources.Part("SwitchAsync"))
            .With("/a/Other.cs", Sources.Part("ReadAsync"))
            .With("/a/OtherDevice.cs", Sources.Part("ReadAsync", "OtherDevice"))
            .Run().Compiles();

        Assert.Equal(
            ["Sample.SampleDevice.Light.Sync.g.cs", "Sample.SampleDevice.Other.Sync.g.cs", "Sample.SampleDevice.Sync.g.cs"],
            run.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Sample", "Sample<T>")]
    [InlineData("Sample<T>", "Sample")]
    public void A_mark_holds_for_one_arity(string marked, string other)
    {
        var source = $$"""
            using System.Threading.Tasks;
            [TuyaGen.SyncTwins] public partial class {{marked}} { }
            public partial class {{other}} { public Task PingAsync() => Task.CompletedTask; }
            """;

        Assert.Empty(TwinDriver.Of(source).Run().Compiles().Files);
    }

    [Theory]
    [InlineData("{ \"device\": \"Sample\" }")]
    [InlineData("{\"$schema\":\"x\",\"device\":\"Sample\",\"dps\":{}}")]
    [InlineData("{ \"doc\": \"say \\\"device\\\": \\\"Other\\\"\",\n  \"device\"\n  :\n  \"Sample\" }")]
    public void A_class_that_a_model_declares_has_twins_without_the_attribute(string json)
    {
        var run = TwinDriver.Of(Sources.Part("PingAsync")).WithModel("/m/sample.tuya.json", json).Run().Compiles();

        Assert.Single(run.Files);
    }

    [Theory]
    [InlineData("/m/sample.tuya.json", "{ \"device\": \"Other\" }")]
    [InlineData("/m/sample.tuya.json", "{ \"device\": \"SampleDevice\" }")]
    [InlineData("/m/sample.tuya.json", "not JSON")]
    [InlineData("/m/sample.json", "{ \"device\": \"Sample\" }")]
    public void A_class_that_no_model_declares_has_none(string path, string json) =>
        Assert.Empty(TwinDriver.Of(Sources.Part("PingAsync")).WithModel(path, json).Run().Compiles().Files);

    [Fact]
    public void A_method_that_a_user_adds_to_the_class_of_a_model_has_a_twin_beside_the_generated_ones()
    {
        const string model = """
            { "device": "Fan", "dps": { "Speed": { "id": 3, "type": "enum", "values": { "Low": "1", "High": "3" } } } }
            """;
        const string source = """
            using System.Threading;
            using System.Threading.Tasks;
            namespace TuyaDevices;
            public partial class FanDevice
            {
                public async Task<FanState> BreezeAsync(FanSpeed speed = FanSpeed.Low, CancellationToken cancellationToken = default)
                {
                    await SetSpeedAsync(speed, cancellationToken: cancellationToken);
                    return await StatusAsync(cancellationToken);
                }

                public FanState BreezeInBothForms() => Breeze(FanSpeed.High) ?? Status();
            }
            """;

        var run = TwinDriver.Of(source).WithModel("fan.tuya.json", model).With(new TuyaDeviceGenerator()).Run().Compiles();

        Assert.Equal(
            "public FanState Breeze(FanSpeed speed = FanSpeed.Low, CancellationToken cancellationToken = default) =>", run.TwinLines[0]);
    }
}
