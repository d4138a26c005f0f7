using System.Net;
using System.Net.Sockets;
using TuyaGen.Cli.Host;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>What can be the matter with the files, ports and networks of a machine. One device is always heard, and well.</summary>
internal static class SurroundingsScenarios
{
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static IEnumerable<KeyValuePair<string, Func<DoctorScene, Task<CliResult>>>> All { get; } =
    [
        new("no-network", scene => Networks(scene)),
        new("no-lan", scene => Networks(scene, new("wg0", IPAddress.Parse("10.8.0.2"), 24, NetworkKind.Vpn), new("docker0", IPAddress.Parse("172.17.0.1"), 16, NetworkKind.Containers))),
        new("ports-taken", PortsTaken),
        new("file-unreadable", scene => Listing(scene, "[{")),
        new("no-devices-file", scene => Listing(scene, null)),
        new("keys-malformed", scene => Listing(scene, """[{"id":"a","key":"short","ip":"127.0.0.1","version":"3.3"}]""")),
        new("duplicate-ids", scene => Listing(scene, """[{"id":"a","ip":"127.0.0.1","version":"3.3"},{"id":"a","ip":"127.0.0.1","version":"3.3"}]""")),
        new("file-open-to-others", FileOpenToOthers),
        new("nothing-heard", NothingHeard),
        new("addresses-changed", scene => Noted(scene, address: "127.0.0.1")),
        new("versions-differ", scene => Noted(scene, version: "3.3")),
        new("clock-wrong", scene => Well(new() { Time = new ManualTime(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)) })),
        new("devices-elsewhere", scene => Listing(scene, """[{"id":"a","ip":"192.0.2.1","version":"3.3"}]""")),
        new("unlisted-devices", scene => Listing(scene, "[]")),
        new("incomplete-entries", IncompleteEntries),
        new("snapshot-old", SnapshotOld),
    ];

    /// <summary>A machine with which nothing is the matter.</summary>
    public static async Task<CliResult> Well(DoctorScene scene)
    {
        await using var own = scene;
        return await Noted(scene);
    }

    private static Task<CliResult> Noted(DoctorScene scene, string? address = null, string? version = null)
    {
        var device = scene.Start();
        scene.List(device, address: address, version: version);
        return scene.ExamineHearingAsync([device]);
    }

    private static Task<CliResult> Listing(DoctorScene scene, string? text)
    {
        if (text is not null)
            scene.Write("devices.json", text);
        return scene.ExamineHearingAsync([scene.Start()]);
    }

    private static Task<CliResult> IncompleteEntries(DoctorScene scene)
    {
        var device = scene.Start();
        scene.Write("devices.json", $$"""[{"id":"{{device.Id}}","key":"{{device.Key}}"}]""");
        return scene.ExamineHearingAsync([device]);
    }

    private static Task<CliResult> Networks(DoctorScene scene, params LocalNetwork[] networks)
    {
        scene.Networks.Clear();
        scene.Networks.AddRange(networks);
        return Noted(scene);
    }

    private static Task<CliResult> PortsTaken(DoctorScene scene)
    {
        var holder = scene.With(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        holder.Bind(new IPEndPoint(IPAddress.Any, scene.Port));
        scene.List(scene.Start());
        return scene.ExamineAsync();
    }

    private static Task<CliResult> FileOpenToOthers(DoctorScene scene)
    {
        scene.Write("tinytuya.json", """{"apiKey":"abcdefghij0123456789","apiSecret":"0123456789abcdef0123456789abcdef","apiRegion":"eu"}""", Everybody);
        return Noted(scene);
    }

    private static Task<CliResult> NothingHeard(DoctorScene scene)
    {
        scene.List(scene.Start());
        return scene.ExamineAsync();
    }

    private static Task<CliResult> SnapshotOld(DoctorScene scene)
    {
        scene.Write("snapshot.json", """{"timestamp":1700000000.5,"devices":[]}""");
        return Noted(scene);
    }
}
