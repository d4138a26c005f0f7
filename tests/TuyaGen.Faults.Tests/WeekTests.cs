using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>
/// Line 13, the week: devices of all versions that drop, refuse, fall silent, get other keys and send nonsense, by a script that chance wrote once, and
/// a computer that sleeps at night. What the process holds on the second day is what it holds on the seventh.
/// </summary>
[Collection(nameof(Alone))]
public sealed class WeekTests : FaultTest
{
    private const int EventsADay = 40;
    private const int Seed = 20260101;
    private static readonly TimeSpan Day = TimeSpan.FromHours(16);
    private static readonly TimeSpan Night = TimeSpan.FromHours(8);

    [Fact]
    public async Task Nothing_grows_between_the_second_day_and_the_seventh()
    {
        var log = new ErrorLog();
        await using var context = new TuyaContext { Time = Time, BeaconPorts = [], Logging = log };
        var devices = TuyaVersions.All.Select(v => Simulate(v, new SimulatedDeviceOptions { RequestLogSize = 10, Secret = _ => { } })).ToList();
        var clients = devices.ConvertAll(d => Keep(new TuyaDevice(
            d.Settings with { Options = Options with { HeartbeatInterval = Day / EventsADay, KeyProvider = new Keys(() => d.Key) } }, context)));
        var chance = new Random(Seed);

        var days = new List<Footprint>();
        for (var day = 1; day <= 7; day++)
        {
            for (var i = 0; i < EventsADay; i++)
            {
                foreach (var (device, client) in devices.Zip(clients))
                {
                    await HappenAsync(device, client, chance);
                    await RecoverAsync(client);
                }

                Clock.Advance(Day / EventsADay);
            }

            Clock.Advance(Night);
            foreach (var client in clients)
                await RecoverAsync(client);
            days.Add(Footprint.Of(Clock));
        }

        Assert.Empty(log.Errors);
        Assert.InRange(devices.Sum(d => d.Connections), 1500, 5000);
        Assert.All(devices, d => Assert.Equal(1, d.ConnectedClients));
        var (second, seventh) = (days[1], days[6]);
        Assert.InRange(seventh.Timers, 0, clients.Count * 2);
        Assert.InRange(seventh.Handles, 0, second.Handles + clients.Count);
        Assert.InRange(seventh.Threads, 0, second.Threads + 8);
        Assert.InRange(seventh.Bytes, 0, second.Bytes + (128 << 10));
        await EndAsync(devices, clients);
        Assert.Equal(0, Clock.ArmedTimers);
    }

    private async Task HappenAsync(SimulatedDevice device, TuyaDevice client, Random chance)
    {
        switch (chance.Next(10))
        {
            case 0 or 1:
                device.ResetClients();
                break;
            case 2:
                device.RotateKey();
                device.DropClients();
                break;
            case 3:
                device.Faults.Add(new BusySlot { Times = chance.Next(1, 4) });
                device.DropClients();
                break;
            case 4:
                device.Faults.Add(new HangUp(Reset: true) { Times = 1 });
                break;
            case 5:
                await AskInVainAsync(device, client, new Ignore { When = r => r.IsQuery, Times = 1 });
                break;
            case 6:
                await AskInVainAsync(device, client, new Damage { When = r => r.IsQuery, Times = 1 });
                break;
            case 7:
                await AskInVainAsync(device, client, new HalfFrame(chance.Next(1, 20)) { When = r => r.IsQuery, Times = 1 });
                for (var beat = 0; beat < 3; beat++)
                    Clock.Advance(Day / EventsADay);
                break;
            default:
                device.Push(Dps.Of(3, chance.Next()));
                device.DropClients();
                break;
        }
    }

    private async Task AskInVainAsync(SimulatedDevice device, TuyaDevice client, Fault fault)
    {
        await RecoverAsync(client);
        device.Faults.Add(fault);
        var (last, query) = (Last(device), client.QueryAsync());
        await NextAsync(device, last, r => r.IsQuery);
        Clock.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(query));
    }

    // A program that wants an answer and repeats its question.
    private async Task RecoverAsync(TuyaDevice client)
    {
        for (var answered = false; !answered;)
        {
            ComeToNextAttempt(client);
            var query = client.QueryAsync();
            await UntilAsync(() => query.IsCompleted, "the question came to an end", () => ComeToNextAttempt(client));
            answered = await Task.WhenAny(query) is { IsCompletedSuccessfully: true };
            Assert.True(answered || query.Exception!.InnerException is TuyaException, query.Exception?.ToString());
        }
    }

    // A little further where it is past: a timer that is set while the clock moves is late by that much.
    private void ComeToNextAttempt(TuyaDevice client)
    {
        if (client.Connection.NextAttempt is { } next)
            Clock.Advance(next > Clock.GetUtcNow() ? next - Clock.GetUtcNow() : Second / 10);
    }

    private static async Task EndAsync(List<SimulatedDevice> devices, List<TuyaDevice> clients)
    {
        foreach (var client in clients)
            await SoonAsync(client.DisposeAsync().AsTask());
        foreach (var device in devices)
            await SoonAsync(device.DisposeAsync().AsTask());
    }
}
