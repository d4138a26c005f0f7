using System.Net;
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

    [LoggerMessage(100, LogLevel.Warning, "UDP port {Port} cannot be listened on ({Error}), so broadcasts there are not heard. Another program "
        + "holds it for itself, or the system forbids it: close that program, or allow this one the port. It is tried again from time to time")]
    public static partial void BeaconPortBusy(ILogger log, int port, SocketError error);

    [LoggerMessage(101, LogLevel.Debug, "Listening for broadcasts on UDP port {Port} met {Error} and goes on")]
    public static partial void BeaconError(ILogger log, int port, SocketError error);

    [LoggerMessage(102, LogLevel.Information, "UDP port {Port} is listened on after all")]
    public static partial void BeaconPortFree(ILogger log, int port);

    [LoggerMessage(103, LogLevel.Debug, "{Source} sent what is no broadcast of a device to UDP port {Port}; {Count} such datagrams came so far")]
    public static partial void BeaconGarbage(ILogger log, IPAddress source, int port, long count);

    [LoggerMessage(104, LogLevel.Debug, "{Source} sends broadcasts faster than they are looked at; {Count} datagrams were passed over so far")]
    public static partial void BeaconFlood(ILogger log, IPAddress source, long count);

    [LoggerMessage(105, LogLevel.Debug, "The broadcast of {Device} claims {Claimed} but was sent from {Source}; its address is not followed")]
    public static partial void BeaconDoubtful(ILogger log, string device, string claimed, IPAddress source);

    [LoggerMessage(106, LogLevel.Debug, "Asking {Target} for silent devices out of {Own} failed: {Error}")]
    public static partial void ProbeFailed(ILogger log, IPAddress target, IPAddress? own, SocketError error);

    [LoggerMessage(107, LogLevel.Error, "A broadcast could not be handled because of an internal error")]
    public static partial void BeaconFailed(ILogger log, Exception error);

    [LoggerMessage(108, LogLevel.Debug, "{Address} takes connections on port {Port}: {Finding}")]
    public static partial void HostVisited(ILogger log, IPAddress address, int port, HostFinding finding);

    [LoggerMessage(109, LogLevel.Debug, "A scan has heard {Device}")]
    public static partial void DeviceHeard(ILogger log, DiscoveredDevice device);

    [LoggerMessage(200, LogLevel.Warning, "{Device} of the devices file was left out: {Problem}")]
    public static partial void DeviceLeftOut(ILogger log, string device, string problem);
}
