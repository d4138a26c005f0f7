using System.CommandLine;
using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests.Input;

public class SimulationOptionsTests
{
    [Theory]
    [InlineData("3.1", "127.0.0.1", "127.255.255.255", 6666)]
    [InlineData("3.3", "127.0.0.1:7777", "127.255.255.255", 6667)]
    [InlineData("3.5", "0.0.0.0", "255.255.255.255", 6667)]
    public void A_simulated_device_lets_itself_be_found_as_a_real_one_does(string version, string address, string target, int port)
    {
        var options = Read("--version", version, "--address", address);

        Assert.Equal(new IPEndPoint(IPAddress.Parse(target), port), options.Beacons!.Target);
        Assert.Equal(version == "3.5" ? 7000 : null, options.Beacons.ProbePort);
    }

    [Fact]
    public void It_can_be_silent() => Assert.Null(Read("--no-broadcast").Beacons);

    [Theory]
    [InlineData("127.0.0.1", 6668)]
    [InlineData("127.0.0.1:6699", 6699)]
    [InlineData("127.0.0.1:0", 0)]
    [InlineData("[::1]:6699", 6699)]
    [InlineData("::1", 6668)]
    public void The_port_is_6668_unless_given(string address, int port) => Assert.Equal(port, Read("--address", address).Port);

    private static SimulatedDeviceOptions Read(params string[] args)
    {
        var options = new SimulationOptions();
        var command = new Command("simulate");
        options.AddTo(command);
        return options.Read(command.Parse([.. args, "--key", "0123456789abcdef"]), BulbDevice.Model, new CliHost(new TestConsole(), DeviceCatalogue.Default));
    }
}
