using System.Net;
using System.Net.Sockets;
using TuyaGen.Cli.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

/// <summary>Takes the ports of broadcasts for itself, which it could not while another command listens on them everywhere.</summary>
[Collection(nameof(Alone))]
public sealed class ScanPortTests
{
    [Fact]
    public async Task Ports_that_cannot_be_had_are_a_failure()
    {
        var here = Loopback.Next();
        var taken = new[] { 6666, 6667, 7000 }.Select(p => new UdpClient(new IPEndPoint(here, p))).ToList();

        var result = await Tool.RunAsync("scan", "--listen", here.ToString(), "--probe", Loopback.Next().ToString());

        Assert.Contains("6666, 6667, 7000", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
        taken.ForEach(t => t.Dispose());
    }

    [Fact]
    public async Task An_address_of_another_machine_is_no_place_to_listen()
    {
        var result = (await Tool.RunAsync("scan", "--listen", "192.0.2.1", "--probe", Loopback.Next().ToString())).FailedWith(1);

        Assert.Contains("192.0.2.1, which must be an address of this machine", result.Error, StringComparison.Ordinal);
    }
}
