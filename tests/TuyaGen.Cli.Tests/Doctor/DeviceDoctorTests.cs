using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>Looks at one device: what it finds out, and how gently.</summary>
public sealed class DeviceDoctorTests : IAsyncLifetime
{
    private readonly DoctorScene _scene = new();

    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_that_is_well_is_said_to_be(TuyaVersion version)
    {
        var device = _scene.Start(version);
        _scene.List(device);

        var result = await _scene.ExamineAsync("lamp");

        Assert.Equal(("healthy", 0), (Verdict(result), result.ExitCode));
        Assert.Contains("2 data points", result.Out, StringComparison.Ordinal);
        Assert.Contains($"speaks {version.ToText()} and answered", result.Out, StringComparison.Ordinal);
        Assert.Equal(1, device.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_wrong_key_is_told_apart(TuyaVersion version)
    {
        var device = _scene.Start(version);
        _scene.List(device, key: Scenarios.AnotherKey);

        var result = await _scene.ExamineAsync("lamp");

        // 3.1 answers questions in clear, whatever the key.
        Assert.Equal(version == TuyaVersion.V31 ? "healthy" : "wrong-key", Verdict(result));
        Assert.InRange(device.Connections, 1, 3);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_busy_slot_is_told_apart_and_left_alone(TuyaVersion version)
    {
        var device = _scene.Start(version, null, new BusySlot());
        _scene.List(device);

        Assert.Equal("slot-busy", Verdict(await _scene.ExamineAsync("lamp")));
        Assert.Equal(1, device.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_slot_that_is_closed_in_good_order_is_busy_too(TuyaVersion version)
    {
        var device = _scene.Start(version, null, new BusySlot(Reset: false));
        _scene.List(device);

        // Which is also how 3.5 refuses a key.
        Assert.Equal(version == TuyaVersion.V35 ? "wrong-key" : "slot-busy", Verdict(await _scene.ExamineAsync("lamp")));
        Assert.InRange(device.Connections, 1, 3);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_that_is_heard_but_takes_no_connection_is_wedged(TuyaVersion version)
    {
        var device = _scene.Start(version);
        _scene.List(device);
        device.Pause();

        Assert.Equal("wedged", Verdict(await _scene.ExamineHearingAsync([device], "lamp")));
    }

    [Fact]
    public async Task A_refusal_is_quoted()
    {
        var device = _scene.Start(TuyaVersion.V34, null, new Refuse(3, "not today") { When = r => r.IsQuery });
        _scene.List(device);

        var result = await _scene.ExamineHearingAsync([device], "lamp");

        Assert.Equal("protocol-error", Verdict(result));
        Assert.Contains("It refused: 'not today', return code 3.", result.Out, StringComparison.Ordinal);
        Assert.Equal(1, device.Connections);
    }

    [Fact]
    public async Task The_broadcast_says_what_is_not_noted()
    {
        var device = _scene.Start(TuyaVersion.V35, new() { Port = 6668, Dps = [new(1, true)] });
        _scene.Write("devices.json", $$"""[{"name":"Lamp","id":"{{device.Id}}","key":"{{device.Key}}"}]""");

        var result = await _scene.ExamineHearingAsync([device], "lamp");

        Assert.Equal("healthy", Verdict(result));
        Assert.Contains($"It is heard at {device.EndPoint.Address}, protocol 3.5.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_broadcast_is_not_believed()
    {
        var device = _scene.Start();
        var forger = _scene.Start(TuyaVersion.V34, new() { Id = device.Id, Beacons = new() { Announced = System.Net.IPAddress.Parse("192.0.2.1") } });
        _scene.List(device);

        var result = await _scene.ExamineHearingAsync([forger], "lamp");

        Assert.Equal("healthy", Verdict(result));
        Assert.Contains("which is not believed", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_only_reports_is_not_asked_for_its_status()
    {
        var device = _scene.Start(TuyaVersion.V35, new() { Model = SoriaInverterDevice.Model }, new Ignore { When = r => r.IsQuery });
        _scene.List(device, more: ""","tuyagen_model":"SoriaInverter" """);

        var result = await _scene.ExamineAsync("lamp");

        Assert.Equal("healthy", Verdict(result));
        Assert.Contains("It answered a sign of life", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sub_device_that_is_well_is_said_to_be()
    {
        var gateway = _scene.Start(TuyaVersion.V33, new() { Children = [new("c1") { Dps = [new(1, 20)] }] });
        _scene.Write("devices.json", $$"""[{{DoctorScene.Entry(gateway, name: "Hub")}},{"name":"Lamp","id":"child","node_id":"c1","parent":"{{gateway.Id}}"}]""");

        var result = await _scene.ExamineAsync("lamp");

        Assert.Equal(("healthy", "Lamp"), (Verdict(result), result.Json.GetProperty("name").GetString()));
        Assert.Contains("The gateway answers for it: 1 data point", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_reads_what_was_seen_what_it_means_and_what_to_do()
    {
        _scene.List(_scene.Start(), key: Scenarios.AnotherKey);

        var result = await _scene.RunAsync(TimeProvider.System, new(), "lamp", "--listen-for", "50ms");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("- The devices file lists Lamp with the id", result.Out, StringComparison.Ordinal);
        Assert.Contains("\nwrong-key: Lamp. The device does not accept the local key.\nA device gets a new key", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'a' names a device and --id another", "a", "--id", "b")]
    [InlineData("--address describes a device, but none is named", "--address", "127.0.0.1")]
    [InlineData("no duration", "a", "--listen-for", "soon")]
    [InlineData("single quotes", "a", "--key", "short")]
    public async Task What_makes_no_sense_is_told(string hint, params string[] args)
    {
        _scene.Write("devices.json", """[{"id":"a","key":"0123456789abcdef"}]""");

        Assert.Contains(hint, (await _scene.RunAsync(TimeProvider.System, new(), args)).FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_devices_file_that_cannot_be_read_is_told()
    {
        _scene.Write("devices.json", "[{");

        (await _scene.ExamineAsync("lamp")).FailedWith(2);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    private static string? Verdict(CliResult result) => result.Json.GetProperty("verdict").GetString();
}
