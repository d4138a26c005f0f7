using System.Text.Json;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>
/// Line 15: no key, nonce or session key in what a program sees or keeps. Every test of this project is searched for them at its end; here is what they
/// may leave out, and the proof that the search finds.
/// </summary>
public sealed class SecretTests : FaultTest
{
    private const string Key = "s3cret<key>$`\u00e9\u00ff!";

    [Theory]
    [MemberData(nameof(NegotiatingVersions))]
    public async Task The_session_keys_and_nonces_that_are_searched_for_are_those_that_were_used(TuyaVersion version)
    {
        var simulated = Simulate(version, new SimulatedDeviceOptions { Key = Key });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        // The key of the device, two nonces and the session key.
        Assert.Equal(4, Secrets.Count);
    }

    [Theory]
    [InlineData("text {0}")]
    [InlineData("UPPER {1}")]
    [InlineData("lower {2} and more")]
    [InlineData("base64 {3}==")]
    [InlineData("bytes {4}")]
    public void The_search_finds_a_secret_however_it_is_written(string format)
    {
        byte[] bytes = [.. System.Text.Encoding.Latin1.GetBytes(Key)];
        var text = string.Format(
            format, Key, Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes), Convert.ToBase64String(bytes).TrimEnd('='), BitConverter.ToString(bytes));
        var search = new Secrets();
        search.Add(Key);

        Assert.Equal(text, search.FindIn(["innocent", text]));
        Assert.Null(search.FindIn(["innocent"]));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Nothing_that_a_program_prints_or_writes_to_a_file_shows_one(TuyaVersion version)
    {
        var simulated = Simulate(version, new SimulatedDeviceOptions { Key = Key });
        var device = Open(simulated);
        using var stop = new CancellationTokenSource();
        var messages = device.ReceiveAsync(stop.Token);
        var status = await SoonAsync(device.QueryAsync());
        var write = await SoonAsync(device.SetAsync(1, true));
        var key = LocalKey.Parse(Key);
        object[] things = [device, device.Connection, status, write, key, simulated, simulated.Settings, Context, device.Context.Logging, .. simulated.Requests];

        Assert.Null(Secrets.FindIn(things.Select(t => $"{t}")));
        Assert.Null(Secrets.FindIn([JsonSerializer.Serialize(key), JsonSerializer.Serialize(new { simulated.Settings.Key })]));
        await foreach (var message in messages)
        {
            Assert.Null(Secrets.FindIn([$"{message}", message.Text]));
            break;
        }
    }

    [Theory]
    [InlineData("s3cret")]
    [InlineData("s3cret key that is much too long to be one")]
    public void A_text_that_is_no_key_is_not_repeated(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => LocalKey.Parse(text));

        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_log_of_a_refused_key_names_the_device_and_not_the_key(TuyaVersion version)
    {
        var simulated = Simulate(version, new SimulatedDeviceOptions { Key = "0123456789abcdef", WrongKey = WrongKeyReaction.Answer });
        var device = Open(simulated, change: s => s with { Key = WrongKey() });

        await ReachesAsync(device, c => c.Connections > 0 || c.Reason is not null, "tried");

        Assert.Contains(device.Id, Logged.Text, StringComparison.Ordinal);
        Assert.Null(Secrets.FindIn([Logged.Text]));
    }
}
