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
    private const int EventsADay = 60;
    private const int Seed = 20260101;
    private static readonly TimeSpan Day = TimeSpan.FromHours(16);
    private static readonly TimeSpan Night = TimeSpan.FromHours(8);

    private static readonly Action<SimulatedDevice, Random>[] Events =
    [
        (device, _) => device.DropClients(),
        (device, _) => device.ResetClients(),
        (device, _) => Then(device, d => d.RotateKey()),
        (device, chance) => Then(device, d => d.Faults.Add(new BusySlot { Times = chance.Next(1, 4) })),
        (device, chance) => Then(device, d => d.Faults.Add(new Ignore { When = _ => true, Times = chance.Next(1, 3) })),
        (device, chance) => Then(device, d => d.Faults.Add(new HalfFrame(chance.Next(1, 30)) { When = _ => true, Times = 1 })),
        (device, _) => device.Faults.Add(new HangUp(Reset: true) { Times = 1 }),
        (device, _) => device.Faults.Add(new Ignore { Times = 8 }),
        (device, _) => device.Faults.Add(new Damage { Times = 1 }, new Garbage(new byte[3000]) { Times = 1 }),
        (device, _) => device.Faults.Add(new HostileLength(50_000) { Times = 1 }),
        (device, chance) => device.Push(Dps.Of(3, chance.Next())),
    ];

    [Fact]
    public async Task Nothing_grows_between_the_second_day_and_the_seventh()
    {
        var log = new ErrorLog();
        await using var context = new TuyaContext { Time = Time, BeaconPorts = [], Logging = log };
        var devices = TuyaVersions.All.Select(v => Simulate(v, new SimulatedDeviceOptions { RequestLogSize = 10 })).ToList();
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
                    Events[chance.Next(Events.Length)](device, chance);
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
        Assert.InRange(devices.Sum(d => d.Connections), 1500, 6000);
        Assert.All(devices, d => Assert.Equal(1, d.ConnectedClients));
        var (second, seventh) = (days[1], days[6]);
        Assert.InRange(seventh.Timers, 0, clients.Count * 2);
        Assert.InRange(seventh.Handles, 0, second.Handles + clients.Count);
        Assert.InRange(seventh.Threads, 0, second.Threads + 8);
        Assert.InRange(seventh.Bytes, 0, second.Bytes + (1 << 20));
        await EndAsync(devices, clients);
        Assert.Equal(0, Clock.ArmedTimers);
    }

    // What a device does while nobody is connected, or on the next connection.
    private static void Then(SimulatedDevice device, Action<SimulatedDevice> act)
    {
        act(device);
        device.DropClients();
    }

    // A program that wants an answer and repeats its question; time passes while nothing happens.
    private async Task RecoverAsync(TuyaDevice client)
    {
        for (var answered = false; !answered;)
        {
            var query = client.QueryAsync();
            var looks = 0;
            await UntilAsync(() => query.IsCompleted, "the question came to an end", () =>
            {
                if (++looks % 200 == 0)
                    Clock.Advance(Second);
            });
            answered = await Task.WhenAny(query) is { IsCompletedSuccessfully: true };
            Assert.True(answered || query.Exception!.InnerException is TuyaException, query.Exception?.ToString());
        }
    }

    private static async Task EndAsync(List<SimulatedDevice> devices, List<TuyaDevice> clients)
    {
        foreach (var client in clients)
            await SoonAsync(client.DisposeAsync().AsTask());
        foreach (var device in devices)
            await SoonAsync(device.DisposeAsync().AsTask());
    }
}
