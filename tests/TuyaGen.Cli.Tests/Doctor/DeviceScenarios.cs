using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>What can be the matter with a device.</summary>
internal static class DeviceScenarios
{
    private const string Gone = "192.0.2.1";

    public static IEnumerable<KeyValuePair<string, Func<DoctorScene, Task<CliResult>>>> All { get; } =
    [
        new("healthy", Healthy),
        new("unknown-device", scene => Listed(scene, """{"name":"Lamp","id":"a","key":"0123456789abcdef"}""", "lmap")),
        new("unknown-gateway", scene => Listed(scene, """{"name":"Lamp","id":"a","node_id":"c1","parent":"hub"}""")),
        new("missing-key", scene => Listed(scene, """{"name":"Lamp","id":"a","ip":"127.0.0.1"}""")),
        new("malformed-key", scene => Listed(scene, """{"name":"Lamp","id":"a","key":"0123","ip":"127.0.0.1"}""")),
        new("bad-address", scene => Listed(scene, """{"name":"Lamp","id":"a","key":"0123456789abcdef","ip":"the kitchen"}""")),
        new("address-changed", scene => Heard(scene, d => scene.List(d, address: Gone))),
        new("wrong-version", scene => Heard(scene, d => scene.List(d, version: "3.3"))),
        new("other-device", OtherDevice),
        new("not-heard", scene => Listed(scene, """{"name":"Lamp","id":"a","key":"0123456789abcdef"}""")),
        new("sleepy", scene => Listed(scene, """{"name":"Lamp","id":"a","key":"0123456789abcdef","category":"mcs"}""")),
        new("other-network", OtherNetwork),
        new("host-down", scene => Deaf(scene, isHeard: false)),
        new("filtered", scene => Deaf(scene, isHeard: true)),
        new("port-closed", PortClosed),
        new("slot-busy", scene => Faulty(scene, TuyaVersion.V33, new BusySlot())),
        new("wrong-key", WrongKey),
        new("wedged", scene => Faulty(scene, TuyaVersion.V34, new Ignore { When = _ => true }, "400ms")),
        new("drops-connection", scene => Faulty(scene, TuyaVersion.V34, new HangUp { When = r => r.IsQuery })),
        new("no-status", scene => Faulty(scene, TuyaVersion.V34, new Ignore { When = r => r.IsQuery }, "1s")),
        new("protocol-error", scene => Faulty(scene, TuyaVersion.V34, new ReplyBody("gone fishing") { When = r => r.IsQuery })),
        new("clock-skew", ClockSkew),
        new("sub-device-unknown", scene => Behind(scene, new("c2"))),
        new("sub-device-offline", scene => Behind(scene, new("c1") { IsOnline = false })),
        new("sub-device-silent", scene => Behind(scene, new("c1"), new Ignore { When = r => r is { IsQuery: true, Cid: not null } })),
    ];

    private static Task<CliResult> Healthy(DoctorScene scene)
    {
        scene.List(scene.Start());
        return scene.ExamineAsync("lamp");
    }

    private static Task<CliResult> Listed(DoctorScene scene, string entry, string name = "lamp")
    {
        scene.Write("devices.json", $"[{entry}]");
        return scene.ExamineAsync(name);
    }

    private static Task<CliResult> Heard(DoctorScene scene, Action<SimulatedDevice> list)
    {
        var device = scene.Start();
        list(device);
        return scene.ExamineHearingAsync([device], "lamp");
    }

    private static Task<CliResult> OtherDevice(DoctorScene scene)
    {
        var (device, stranger) = (scene.Start(), scene.Start());
        scene.List(device, address: stranger.EndPoint.Address.ToString());
        return scene.ExamineHearingAsync([stranger], "lamp");
    }

    private static Task<CliResult> OtherNetwork(DoctorScene scene)
    {
        scene.Networks[0] = new("eth0", IPAddress.Parse("192.0.2.5"), 24, NetworkKind.Lan);
        return Deaf(scene, isHeard: false);
    }

    private static async Task<CliResult> Deaf(DoctorScene scene, bool isHeard)
    {
        scene.Timeout = "400ms";
        var device = scene.Start();
        var deaf = scene.With(await DeafListener.StartAsync(device.EndPoint.Address));
        scene.List(device, address: deaf.EndPoint.ToString());
        return isHeard ? await scene.ExamineHearingAsync([device], "lamp") : await scene.ExamineAsync("lamp");
    }

    private static Task<CliResult> PortClosed(DoctorScene scene)
    {
        scene.List(scene.Start(), address: $"127.0.0.1:{Ports.Free()}");
        return scene.ExamineAsync("lamp");
    }

    private static Task<CliResult> WrongKey(DoctorScene scene)
    {
        scene.List(scene.Start(), key: Scenarios.AnotherKey);
        return scene.ExamineAsync("lamp");
    }

    private static Task<CliResult> Faulty(DoctorScene scene, TuyaVersion version, Fault fault, string timeout = "3s")
    {
        scene.Timeout = timeout;
        scene.List(scene.Start(version, null, fault));
        return scene.ExamineAsync("lamp");
    }

    // Only a report is dated, so one comes before the answer.
    private static Task<CliResult> ClockSkew(DoctorScene scene)
    {
        scene.List(scene.Start(TuyaVersion.V34, new() { Dps = [new(1, true)], Time = new ManualTime() }, new StrayReport()));
        return scene.ExamineAsync("lamp");
    }

    private static Task<CliResult> Behind(DoctorScene scene, SimulatedChild child, params Fault[] faults)
    {
        scene.Timeout = "1s";
        var gateway = scene.Start(TuyaVersion.V34, new() { Children = [child with { Dps = [new(1, 20)] }] }, faults);
        scene.Write("devices.json", $$"""[{{DoctorScene.Entry(gateway, name: "Hub")}},{"name":"Lamp","id":"child","node_id":"c1","parent":"{{gateway.Id}}"}]""");
        return scene.ExamineAsync("lamp");
    }
}
