using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using TuyaGen.Protocol;

namespace TuyaGen;

/// <summary>Everything that is logged. Ids: 1 to 99 devices, 100 to 199 discovery, 200 to 299 hosting. No key ever stands here.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Device} is {State}{Reason}")]
    public static partial void StateChanged(ILogger log, string device, ConnectionState state, string? reason);

    [LoggerMessage(2, LogLevel.Error, "The connection of {Device} ended by an internal error")]
    public static partial void ActorFailed(ILogger log, Exception error, string device);

    [LoggerMessage(3, LogLevel.Warning, "{Device} sent a frame that cannot be read: {Fault}")]
    public static partial void BadFrame(ILogger log, string device, FrameFault fault);

    [LoggerMessage(4, LogLevel.Information, "{Device} refused a plain query; it is asked as device22")]
    public static partial void TryingDevice22(ILogger log, string device);

    [LoggerMessage(5, LogLevel.Warning, "The key provider failed for {Device}")]
    public static partial void KeyProviderFailed(ILogger log, Exception error, string device);

    [LoggerMessage(6, LogLevel.Warning, "{Device} dropped the connection twice after a request for fresh measurements; none are asked for any more")]
    public static partial void RefreshStopped(ILogger log, string device);

    [LoggerMessage(7, LogLevel.Warning, "The last step of a command to {Device} failed too, after another of its steps")]
    public static partial void LastStepFailed(ILogger log, Exception error, string device);

    [LoggerMessage(20, LogLevel.Debug, "The sub-device {Cid} of {Gateway} is {Presence}")]
    public static partial void PresenceChanged(ILogger log, string cid, string gateway, SubDevicePresence presence);

    [LoggerMessage(100, LogLevel.Information, "UDP port {Port} cannot be listened on ({Error}); broadcasts there are not heard")]
    public static partial void BeaconPortBusy(ILogger log, int port, SocketError error);

    [LoggerMessage(101, LogLevel.Debug, "Listening for broadcasts met {Error} and goes on")]
    public static partial void BeaconError(ILogger log, SocketError error);

    [LoggerMessage(200, LogLevel.Warning, "{Device} of the devices file was left out: {Problem}")]
    public static partial void DeviceLeftOut(ILogger log, string device, string problem);
}
