using System.Diagnostics;
using TuyaGen.Transport;

namespace TuyaGen;

/// <summary>The spans of the source <c>TuyaGen</c>: one for each command, one for each attempt to connect. No value that is written or
/// read stands in them.</summary>
internal static class TuyaTraces
{
    public static readonly string? LibraryVersion = typeof(TuyaTraces).Assembly.GetName().Version?.ToString(3);

    private static readonly ActivitySource Source = new(TuyaMetrics.Name, LibraryVersion);

    /// <summary>Whether anybody listens. Where nobody does, nothing is made.</summary>
    public static bool IsOn => Source.HasListeners();

    public static Activity? StartCommand(string command, string device, DeviceAddress? address, TuyaVersion? version) =>
        Start("tuya " + command, device, address, version);

    /// <summary>The span of an attempt has no parent and is nobody's: it begins and ends in the background, though perhaps on the thread of
    /// one who made the device.</summary>
    public static Activity? StartConnect(string device, DeviceAddress address, TuyaVersion version)
    {
        if (!IsOn)
            return null;
        var outer = Activity.Current;
        Activity.Current = null;
        var span = Start("tuya connect", device, address, version);
        Activity.Current = outer;
        return span;
    }

    /// <summary>Ends a span that has not ended yet with a failure.</summary>
    public static void Fail(this Activity? span, Exception? failure)
    {
        if (span is null or { IsStopped: true } || failure is null)
            return;
        span.SetTag(ErrorKinds.Tag, ErrorKinds.Of(failure));
        span.SetStatus(ActivityStatusCode.Error, failure.Message);
        span.Stop();
    }

    private static Activity? Start(string name, string device, DeviceAddress? address, TuyaVersion? version)
    {
        var span = Source.StartActivity(name, ActivityKind.Client);
        if (span is not { IsAllDataRequested: true })
            return span;
        span.SetTag("tuyagen.device.id", device);
        span.SetTag("network.protocol.name", "tuya");
        span.SetTag("network.protocol.version", version?.ToText());
        span.SetTag("server.address", address?.Host);
        span.SetTag("server.port", address?.Port);
        return span;
    }
}
