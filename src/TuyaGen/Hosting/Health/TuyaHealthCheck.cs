using System.Collections.ObjectModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TuyaGen.Hosting;

/// <summary>How the devices of the hub are, by their connections alone: it asks none and so costs none anything.</summary>
internal sealed class TuyaHealthCheck(ITuyaHub hub) : IHealthCheck
{
    private const int MostNames = 10;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var devices = hub.Devices;
        var ailing = devices.Select(d => (Device: d, Problem: Problem(d.Connection))).Where(d => d.Problem is not null).ToList();
        if (ailing.Count == 0)
            return Task.FromResult(HealthCheckResult.Healthy(devices.Count == 0 ? "There are no devices." : $"All {devices.Count} devices are well."));
        var status = devices.Any(d => d.Connection.State == ConnectionState.Connected) ? HealthStatus.Degraded : context.Registration.FailureStatus;
        var told = string.Join(" ", ailing.Take(MostNames).Select(a => $"[{a.Device}] {a.Problem}"));
        var more = ailing.Count > MostNames ? $" And {ailing.Count - MostNames} more." : "";
        var data = new ReadOnlyDictionary<string, object>(ailing.ToDictionary(a => a.Device.Id, object (a) => $"{a.Device.Connection.State}: {a.Problem}"));
        return Task.FromResult(new HealthCheckResult(
            status, $"{ailing.Count} of {devices.Count} devices are not connected. {told}{more}", ailing[0].Device.Connection.Reason, data));
    }

    // The first attempt of a device may still succeed, and one that nobody uses need not be connected.
    private static string? Problem(ConnectionInfo connection) => connection switch
    {
        { State: ConnectionState.Connected or ConnectionState.Idle or ConnectionState.Closed } => null,
        { State: ConnectionState.Connecting or ConnectionState.Negotiating, Attempt: 0 } => null,
        { Reason: { } reason } => reason.Message,
        { State: ConnectionState.Searching } =>
            "Its address is not known and no broadcast of it was heard. Give its address, or let UDP 6666, 6667 and 7000 through to this machine.",
        _ => $"It is being tried again; failed attempts so far: {connection.Attempt}.",
    };
}
