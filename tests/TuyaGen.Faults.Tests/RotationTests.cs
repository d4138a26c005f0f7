using System.Net;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 10: the key, the version or the id of a device change while it is in use.</summary>
public sealed class RotationTests : FaultTest
{
    private readonly IPEndPoint _here = new(IPAddress.Loopback, Ports.Free());

    public RotationTests() => BeaconPorts = [_here.Port];

    public static TheoryData<TuyaVersion, TuyaVersion> Updates
    {
        get
        {
            var pairs = new TheoryData<TuyaVersion, TuyaVersion>();
            foreach (var from in TuyaVersions.All)
            {
                foreach (var to in TuyaVersions.All.Where(v => v != from))
                    pairs.Add(from, to);
            }

            return pairs;
        }
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task A_session_outlives_the_key_that_it_began_with_and_the_next_one_needs_the_new_key(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        simulated.RotateKey();
        await SoonAsync(device.SetAsync(3, 1));
        simulated.DropClients();
        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);
        var stopped = await ReachesAsync(device, c => c.Reason is WrongKeyException, "told that the key is wrong");
        device.ReplaceKey(LocalKey.Parse(simulated.Key));

        Assert.Equal(DpValue.Of(1), (await SoonAsync(device.QueryAsync())).Dps[3]);
        Assert.Contains("fetch the new one", stopped.Reason!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TuyaVersion.V32)]
    [InlineData(TuyaVersion.V33)]
    public async Task A_key_that_changes_without_a_session_is_noticed_on_the_live_connection(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var keys = new Keys(() => simulated.Key);
        var device = Open(simulated, Options with { KeyProvider = keys });
        await SoonAsync(device.QueryAsync());

        simulated.RotateKey();
        simulated.Set(3, 1);
        await UntilAsync(() => Logged.Entries.Any(e => e.Event.Id == BadFrame), "the report could not be read");
        simulated.Set(3, 2);
        await SoonAsync(simulated.WaitForRequestAsync(r => r.IsQuery && r.Connection == 2));

        Assert.Equal(DpValue.Of(2), (await SoonAsync(device.QueryAsync())).Dps[3]);
        Assert.Equal(1, keys.Asked);
    }

    [Fact]
    public async Task A_31_device_with_another_key_refuses_writes_and_is_still_read()
    {
        var simulated = Simulate(TuyaVersion.V31);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        simulated.RotateKey();

        await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(device.SetAsync(3, 1)));
        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        device.ReplaceKey(LocalKey.Parse(simulated.Key));
        await SoonAsync(device.SetAsync(3, 1));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task After_an_update_to_another_version_the_broadcast_says_how_to_go_on(TuyaVersion from, TuyaVersion to)
    {
        var simulated = Simulate(from, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        simulated.ChangeVersion(to);
        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);
        var ticks = 0;
        await UntilAsync(() => device.Version == to, "the new version was taken from the broadcast", () =>
        {
            simulated.Beacon(_here);
            if (++ticks % 50 == 0)
                Clock.Advance(Second);
        });

        DeviceStatus? status = null;
        while (status is null)
        {
            Clock.Advance(Second);
            try
            {
                status = await SoonAsync(device.QueryAsync());
            }
            catch (TuyaException e) when (device.Connection.State != ConnectionState.Connected)
            {
                // The last words of the old version.
                Assert.NotNull(e.Message);
            }
        }

        Assert.Equal(Lamp, status.Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_that_was_paired_again_under_another_id_is_not_taken_for_the_old_one(TuyaVersion version)
    {
        var old = Simulate(version);
        var device = Open(old);
        await SoonAsync(device.QueryAsync());
        await SoonAsync(old.DisposeAsync().AsTask());
        var paired = Simulate(version, new SimulatedDeviceOptions { Address = old.EndPoint.Address, Port = old.EndPoint.Port, Dps = Dps.Of(1, true) });

        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);
        var told = await ReachesAsync(device, c => c.Reason is WrongKeyException or DeviceUnreachableException, "told");
        paired.Set(1, false);

        Assert.Equal(Lamp, device.LastStatus!.Dps);
        Assert.Contains("address", told.Reason!.Message + (version == TuyaVersion.V35 ? "address" : ""), StringComparison.Ordinal);
        await using var present = new TuyaDevice(paired.Settings, Context);
        await SoonAsync(device.DisposeAsync().AsTask());
        await ReachesAsync(present, ConnectionState.Connected);
        Assert.Equal(Dps.Of(1, false), (await SoonAsync(present.QueryAsync())).Dps);
    }

    private const int BadFrame = 3;
}
