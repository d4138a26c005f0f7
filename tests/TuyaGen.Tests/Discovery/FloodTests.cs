using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using TuyaGen.Discovery;
using TuyaGen.Protocol;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Discovery;

public sealed class FloodTests : DiscoveryTest
{
    private readonly ManualTime _time = new();

    public FloodTests() => Time = _time;

    [Fact]
    public async Task Garbage_of_every_kind_is_passed_over_and_told_once_for_each_sender()
    {
        var scan = Scan();
        var sender = Loopback.Next();
        foreach (var garbage in Garbage())
            Send(sender, garbage);
        var device = SimulateFar(TuyaVersion.V33);

        Beacon(device);
        Assert.Equal(device.Id, (await scan.Found.NextAsync()).Id);
        _time.Advance(TimeSpan.FromSeconds(1));
        Send(sender, [1, 2, 3]);
        Beacon(SimulateFar(TuyaVersion.V34));
        await scan.Found.NextAsync();

        var told = Assert.Single(Logged.Entries, e => e.Event.Id == 103);
        Assert.Equal(LogLevel.Debug, told.Level);
        Assert.Contains(sender.ToString(), told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_of_many_senders_is_told_once_a_second()
    {
        var scan = Scan();
        var device = SimulateFar(TuyaVersion.V33);
        for (var i = 0; i < 5; i++)
            Send(Loopback.Next(), [1, 2, 3]);
        Beacon(device);
        await scan.Found.NextAsync();
        Assert.Single(Logged.Entries, e => e.Event.Id == 103);

        _time.Advance(TimeSpan.FromSeconds(1));
        Send(Loopback.Next(), [1, 2, 3]);
        Beacon(SimulateFar(TuyaVersion.V34));
        await scan.Found.NextAsync();

        Assert.Contains("6 such datagrams", Logged.Entries.Last(e => e.Event.Id == 103).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_a_phone_is_no_garbage()
    {
        var scan = Scan();
        Send(Loopback.Next(), BeaconCodec.EncodeProbe("192.168.1.10", RandomNumberGenerator.GetBytes(12)), 7000);
        var device = SimulateFar(TuyaVersion.V33);

        Beacon(device, 7000);

        Assert.Equal(device.Id, (await scan.Found.NextAsync()).Id);
        Assert.DoesNotContain(Logged.Entries, e => e.Event.Id == 103);
    }

    [Fact]
    public async Task A_flood_of_one_sender_is_cut_and_others_are_still_heard()
    {
        var scan = Scan();
        var flood = Loopback.Next();
        Send(flood, [1, 2, 3], times: SourceLimiter.Burst + 50); // more would not fit into the buffer of the system
        var device = SimulateFar(TuyaVersion.V33);

        Beacon(device);

        Assert.Equal(device.Id, (await scan.Found.NextAsync()).Id);
        Assert.Single(Logged.Entries, e => e.Event.Id == 104 && e.Message.Contains(flood.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_sender_has_a_burst_and_then_a_rate()
    {
        var limiter = new SourceLimiter(_time);
        var sender = IPAddress.Parse("192.168.1.5");
        for (var i = 0; i < SourceLimiter.Burst; i++)
            Assert.Equal(Admission.Admitted, limiter.Admit(sender));

        Assert.Equal(Admission.RefusedFirst, limiter.Admit(sender));
        Assert.Equal(Admission.Refused, limiter.Admit(sender));
        Assert.Equal(Admission.Admitted, limiter.Admit(IPAddress.Parse("192.168.1.6")));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SourceLimiter.PerSecond, Enumerable.Range(0, 2 * SourceLimiter.Burst).Count(_ => limiter.Admit(sender) == Admission.Admitted));
    }

    [Fact]
    public void Invented_senders_do_not_grow_the_memory_and_shut_nobody_out()
    {
        var limiter = new SourceLimiter(_time);
        var honest = IPAddress.Parse("192.168.1.5");

        for (var i = 0; i < 10 * SourceLimiter.MostSources; i++)
        {
            Assert.Equal(Admission.Admitted, limiter.Admit(new IPAddress(0x0a000000L + i)));
            Assert.InRange(limiter.Sources, 1, SourceLimiter.MostSources);
            if (i % 500 == 0)
                Assert.Equal(Admission.Admitted, limiter.Admit(honest));
        }
    }

    [Fact]
    public void Quiet_senders_are_forgotten_before_busy_ones()
    {
        var limiter = new SourceLimiter(_time);
        for (var i = 0; i < SourceLimiter.MostSources - 1; i++)
            limiter.Admit(new IPAddress(0x0a000000L + i));
        _time.Advance(TimeSpan.FromMinutes(1));
        var busy = IPAddress.Parse("192.168.1.5");
        for (var i = 0; i <= SourceLimiter.Burst; i++)
            limiter.Admit(busy);

        limiter.Admit(IPAddress.Parse("192.168.1.6"));

        Assert.Equal(2, limiter.Sources);
        Assert.Equal(Admission.Refused, limiter.Admit(busy));
    }

    private static IEnumerable<byte[]> Garbage()
    {
        yield return [];
        yield return [0];
        yield return new byte[16];
        yield return new byte[5000];
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var bytes = new byte[16 * (seed + 1)];
            new Random(seed).NextBytes(bytes);
            yield return bytes;
        }

        yield return Convert.FromHexString("000055aa00000000000000130000ffff");
        yield return Convert.FromHexString("0000669900000000000000000023ffffffff");
    }
}
