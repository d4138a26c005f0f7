using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Who knows a fresh key is asked after a wrong one: once, whoever waits; not over and over; and the object of the device stays.</summary>
public sealed class KeyProviderTests : FaultTest
{
    public static TheoryData<TuyaVersion> Encrypted => new(TuyaVersion.V32, TuyaVersion.V33, TuyaVersion.V34, TuyaVersion.V35);

    [Theory]
    [MemberData(nameof(Encrypted))]
    public async Task Many_commands_that_wait_ask_once_and_all_are_answered(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var keys = new Keys(() => simulated.Key);
        var device = Open(simulated, Options with { KeyProvider = keys }, s => Nowhere(s) with { Key = WrongKey() });
        await ReachesAsync(device, ConnectionState.Searching);
        var waiting = Enumerable.Range(0, 20).Select(_ => device.QueryAsync()).ToList();

        device.ReplaceAddress(simulated.Settings.Address!);

        foreach (var status in await SoonAsync(Task.WhenAll(waiting)))
            Assert.Equal(Lamp, status.Dps);
        Assert.Equal((1, 2L), (keys.Asked, simulated.Connections));
    }

    [Theory]
    [MemberData(nameof(Encrypted))]
    public async Task One_that_has_always_another_wrong_key_is_asked_four_times_an_hour(TuyaVersion version)
    {
        var simulated = Simulate(version, new SimulatedDeviceOptions { Key = "0123456789abcdef", WrongKey = WrongKeyReaction.Answer });
        string[] wrong = ["wrong key no 0000", "wrong key no 0001"];
        var keys = new Keys((n, _) => Task.FromResult<LocalKey?>(WrongKey(wrong[n % 2][..16])));
        var device = Open(simulated, Options with { KeyProvider = keys }, s => s with { Key = WrongKey() });

        var begun = Clock.GetUtcNow();
        while (Clock.GetUtcNow() - begun < TimeSpan.FromHours(1))
        {
            var blocked = await ReachesAsync(device, c => c.NextAttempt > Clock.GetUtcNow(), "put off");
            Clock.Advance(blocked.NextAttempt!.Value - Clock.GetUtcNow());
        }

        await ReachesAsync(device, c => c.NextAttempt > Clock.GetUtcNow(), "put off");
        Assert.InRange(keys.Asked, 2, 5);
        Assert.InRange(simulated.Connections, 4, 10);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a wrong key 1234")]
    public async Task One_that_has_no_better_key_leaves_the_device_blocked_with_its_reason(string? known)
    {
        var simulated = Simulate(TuyaVersion.V34);
        var keys = new Keys((_, _) => Task.FromResult(known is null ? null : LocalKey.Parse(known)));
        var device = Open(simulated, Options with { KeyProvider = keys }, s => s with { Key = WrongKey() });

        var blocked = await ReachesAsync(device, ConnectionState.Blocked);
        await Assert.ThrowsAsync<WrongKeyException>(() => SoonAsync(device.QueryAsync()));

        Assert.IsType<WrongKeyException>(blocked.Reason);
        Assert.Equal((1, 1L), (keys.Asked, simulated.Connections));
    }

    [Fact]
    public async Task One_that_fails_is_logged_and_the_device_is_blocked()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var keys = new Keys((_, _) => throw new InvalidOperationException("the vault is closed"));
        var device = Open(simulated, Options with { KeyProvider = keys }, s => s with { Key = WrongKey() });

        await ReachesAsync(device, ConnectionState.Blocked);

        Assert.Contains(Logged.Entries, e => e.Exception?.Message == "the vault is closed");
    }

    [Fact]
    public async Task A_key_that_the_user_gives_while_it_is_asked_goes_before_its_own()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var answer = new TaskCompletionSource<LocalKey?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var keys = new Keys((_, _) => answer.Task);
        var device = Open(simulated, Options with { KeyProvider = keys }, s => s with { Key = WrongKey() });
        await UntilAsync(() => keys.Asked == 1, "the provider was asked");

        device.ReplaceKey(LocalKey.Parse(simulated.Key));
        answer.SetResult(WrongKey("the provider's 1"));

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(1, keys.Asked);
    }

    [Fact]
    public async Task A_key_that_changes_again_later_is_asked_for_again()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var keys = new Keys(() => simulated.Key);
        var device = Open(simulated, Options with { KeyProvider = keys });
        for (var rotation = 1; rotation <= 3; rotation++)
        {
            await SoonAsync(device.QueryAsync());
            simulated.RotateKey();
            simulated.DropClients();
            var waiting = await ReachesAsync(device, ConnectionState.Waiting);
            Clock.Advance(waiting.NextAttempt!.Value - waiting.Since);
            await SoonAsync(device.QueryAsync());
            Assert.Equal(rotation, keys.Asked);
        }
    }

    [Fact]
    public async Task The_token_that_it_gets_ends_with_the_device()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var cancelled = new TaskCompletionSource();
        var keys = new Keys(async (_, token) =>
        {
            token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return null;
        });
        var device = Open(simulated, Options with { KeyProvider = keys }, s => s with { Key = WrongKey() });
        await UntilAsync(() => keys.Asked == 1, "the provider was asked");

        await SoonAsync(device.DisposeAsync().AsTask());

        await SoonAsync(cancelled.Task);
    }
}
