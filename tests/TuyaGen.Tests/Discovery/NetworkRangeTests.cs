using TuyaGen.Discovery;

namespace TuyaGen.Tests.Discovery;

public class NetworkRangeTests
{
    [Theory]
    [InlineData("192.168.1.0/24", "192.168.1.1", "192.168.1.254", 254)]
    [InlineData("192.168.1.77/24", "192.168.1.1", "192.168.1.254", 254)]
    [InlineData("10.1.0.0/16", "10.1.0.1", "10.1.255.254", 65_534)]
    [InlineData("10.1.2.4/30", "10.1.2.5", "10.1.2.6", 2)]
    [InlineData("10.1.2.4/31", "10.1.2.4", "10.1.2.5", 2)]
    [InlineData("10.1.2.4/32", "10.1.2.4", "10.1.2.4", 1)]
    [InlineData("255.255.255.0/24", "255.255.255.1", "255.255.255.254", 254)]
    [InlineData(" 192.168.1.23 ", "192.168.1.23", "192.168.1.23", 1)]
    public void A_network_has_the_addresses_of_its_hosts(string text, string first, string last, int count)
    {
        var hosts = NetworkRange.Parse(text, "network").Hosts().Select(h => h.ToString()).ToArray();

        Assert.Equal((first, last, count), (hosts[0], hosts[^1], hosts.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("home")]
    [InlineData("192.168.1/24")]
    [InlineData("192.168.1.0/33")]
    [InlineData("192.168.1.0/0")]
    [InlineData("192.168.1.0/-1")]
    [InlineData("192.168.1.0/24/8")]
    [InlineData("192.168.1.300/24")]
    [InlineData("fd00::/120")]
    public void What_is_no_network_is_told(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => NetworkRange.Parse(text, "network"));

        Assert.Contains("write 192.168.1.0/24", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_large_is_told()
    {
        var error = Assert.Throws<ArgumentException>(() => NetworkRange.Parse("10.0.0.0/8", "network"));

        Assert.Contains("16777216 addresses", error.Message, StringComparison.Ordinal);
        Assert.Contains("/16", error.Message, StringComparison.Ordinal);
    }
}
