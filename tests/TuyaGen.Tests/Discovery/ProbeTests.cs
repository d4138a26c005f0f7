using System.Net;
using TuyaGen.Discovery;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Discovery;

public class ProbeTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData("192.168.1.23", 24, "192.168.1.255")]
    [InlineData("10.1.2.3", 8, "10.255.255.255")]
    [InlineData("172.16.5.9", 20, "172.16.15.255")]
    [InlineData("192.168.1.5", 30, "192.168.1.7")]
    public void Each_address_of_ours_asks_its_network_and_everybody(string own, int prefix, string broadcast)
    {
        Assert.Equal(
            [new(IPAddress.Parse(own), IPAddress.Parse(broadcast)), new(IPAddress.Parse(own), IPAddress.Broadcast)],
            ProbeRoutes.Of(IPAddress.Parse(own), prefix));
    }

    [Theory]
    [InlineData("127.0.0.1", 8)]
    [InlineData("10.0.0.1", 31)]
    [InlineData("10.0.0.1", 32)]
    [InlineData("fe80::1", 64)]
    public void Addresses_without_a_broadcast_address_ask_nobody(string own, int prefix) => Assert.Empty(ProbeRoutes.Of(IPAddress.Parse(own), prefix));

    [Fact]
    public void The_question_names_the_address_of_ours_that_leads_to_the_device()
    {
        var target = Loopback.Next();

        var own = Loopback.Next();

        Assert.Equal(new(IPAddress.Loopback, target), ProbeRoutes.To(target, IPAddress.Any));
        Assert.Equal(new(own, target), ProbeRoutes.To(target, own));
    }

    [Fact]
    public void The_same_missed_devices_are_asked_for_ever_more_rarely()
    {
        var coolDown = new ProbeCoolDown(_time);
        Assert.True(coolDown.TryTake(true, out var next));

        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            waits.Add(TimeSpan.FromTicks(next - _time.GetTimestamp()).TotalSeconds);
            Assert.False(coolDown.TryTake(false, out _));
            _time.Advance(TimeSpan.FromTicks(next - _time.GetTimestamp()));
            Assert.True(coolDown.TryTake(false, out next));
        }

        Assert.Equal([6, 12, 24, 48, 96, 192, 384, 600, 600], waits);
    }

    [Fact]
    public void A_newly_missed_device_waits_six_seconds_at_most()
    {
        var coolDown = new ProbeCoolDown(_time);
        for (var i = 0; i < 10; i++)
        {
            coolDown.TryTake(false, out _);
            _time.Advance(ProbeCoolDown.Longest);
        }

        coolDown.TryTake(false, out _);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(coolDown.TryTake(true, out var next));
        Assert.Equal(TimeSpan.FromSeconds(4).Ticks, next - _time.GetTimestamp());

        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.True(coolDown.TryTake(true, out _));
    }
}
