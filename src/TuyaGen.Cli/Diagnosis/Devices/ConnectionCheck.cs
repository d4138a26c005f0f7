using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>One connection and one question: does it take the one and answer the other?</summary>
internal sealed class ConnectionCheck : IDeviceCheck
{
    public async Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        patient.Visit = new(patient.Choice!, patient.Host.CreateContext(patient.Options.IsVerbose, hearsBeacons: false));
        try
        {
            await ConnectAsync(patient, cancellationToken).ConfigureAwait(false);
            await AskAsync(patient, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (TuyaException e)
        {
            patient.Failure = e;
            patient.Note(Symptoms.Describe(e, patient));
            return e is DeviceTimeoutException
                ? await LookForLifeAsync(patient, cancellationToken).ConfigureAwait(false)
                : Conclude(patient, e);
        }
    }

    private static async Task ConnectAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var device = patient.Visit!.Session.Direct;
        var start = Stopwatch.GetTimestamp();
        await device.ConnectAsync(cancellationToken).ConfigureAwait(false);
        patient.Note($"It took the connection at {device.Address} after {Since(start)} and speaks {patient.Version.ToText()}.");
    }

    // A gateway need not have a status of its own, and a device that only reports is not asked for one.
    private static async Task AskAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var device = patient.Visit!.Session.Direct;
        var start = Stopwatch.GetTimestamp();
        if (patient.Choice is { Child: not null } or { Model.Link.PushOnly: true })
        {
            await device.HeartbeatAsync(cancellationToken).ConfigureAwait(false);
            patient.Note($"It answered a sign of life after {Since(start)}.");
            return;
        }

        var status = await device.QueryAsync(cancellationToken).ConfigureAwait(false);
        patient.Note(string.Create(CultureInfo.InvariantCulture, $"It answered the question for its status after {Since(start)}: {Count(status.Dps.Count)}."));
    }

    // Null where the device has said too little, which a second look has to change.
    private static Verdict? Conclude(DeviceCase patient, TuyaException failure) => failure switch
    {
        ConnectionRefusedException => patient.Heard is null ? Verdicts.PortClosed : Verdicts.Wedged,
        DeviceUnreachableException when patient.Visit!.Session.Direct.Connection.Connections > 0 => Verdicts.OtherDevice,
        DeviceUnreachableException => Unreached(patient),
        SlotBusyException { InnerException: SocketException } => Verdicts.SlotBusy,
        WrongKeyException { IsCertain: true } => Verdicts.WrongKey,
        WrongKeyException when patient.IsVersionSure => Verdicts.WrongKey,
        ConnectionLostException => Verdicts.DropsConnection,
        DeviceRejectedException or BadPayloadException when patient.IsVersionSure => Verdicts.ProtocolError,
        _ => null,
    };

    private static Verdict Unreached(DeviceCase patient) => patient switch
    {
        { Heard: not null } => Verdicts.Filtered,
        { IsSleepy: true } => Verdicts.Sleepy,
        { IsNear: false } => Verdicts.OtherNetwork,
        _ => Verdicts.HostDown,
    };

    private static async Task<Verdict?> LookForLifeAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        try
        {
            await patient.Visit!.Session.Direct.HeartbeatAsync(cancellationToken).ConfigureAwait(false);
            patient.Note("It answers a sign of life.");
            return Verdicts.NoStatus;
        }
        catch (TuyaException)
        {
            patient.Note("Nor did it answer a sign of life.");

            // Who has agreed on a session key has the right key and version.
            return patient.Version >= TuyaVersion.V34 ? Verdicts.Wedged : null;
        }
    }

    private static string Since(long start) => string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.#} ms");

    private static string Count(int points) => string.Create(CultureInfo.InvariantCulture, $"{points} data point{(points == 1 ? "" : "s")}");
}
