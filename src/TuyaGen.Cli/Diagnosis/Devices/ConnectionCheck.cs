using System.Globalization;
using System.Net.Sockets;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>One connection and one question: does it take the one and answer the other?</summary>
internal sealed class ConnectionCheck : IDeviceCheck
{
    public async Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        patient.Visit = new(patient.Choice!, patient.Host.CreateContext(patient.Options.IsVerbose, hearsBeacons: false));
        try
        {
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

    // A gateway need not have a status of its own, and a device that only reports is not asked for one.
    private static async Task AskAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var device = patient.Visit!.Session.Direct;
        if (patient.Choice is { Child: not null } or { Model.Link.PushOnly: true })
        {
            await patient.Visit.AskAsync(device.HeartbeatAsync(cancellationToken)).ConfigureAwait(false);
            NoteTimes(patient, device);
            patient.Note("It answered a sign of life.");
            return;
        }

        var status = device.QueryAsync(cancellationToken);
        await patient.Visit.AskAsync(status).ConfigureAwait(false);
        NoteTimes(patient, device);
        patient.Note($"It answered the question for its status: {Counts.Of((await status.ConfigureAwait(false)).Dps.Count, "data point")}.");
        if (patient.Version == TuyaVersion.V31)
            patient.Note("3.1 answers questions in clear: whether the key is right shows when something is set.");
    }

    private static void NoteTimes(DeviceCase patient, TuyaDevice device)
    {
        var connected = device.Connection.Since - patient.Visit!.Begun;
        var answered = device.Context.Time.GetUtcNow() - device.Connection.Since;
        patient.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"It took the connection at {device.Address} after {connected.TotalMilliseconds:0.#} ms, speaks {patient.Version.ToText()} and answered after {answered.TotalMilliseconds:0.#} ms."));
    }

    // Null where the device has said too little, which a second look has to change.
    private static Verdict? Conclude(DeviceCase patient, TuyaException failure) => failure switch
    {
        ConnectionRefusedException => patient.Heard is null ? Verdicts.PortClosed : Verdicts.Wedged,
        DeviceUnreachableException when patient.Visit!.Session.Direct.Connection.Connections > 0 => Verdicts.OtherDevice,
        DeviceUnreachableException => Unreached(patient),
        SlotBusyException { InnerException: SocketException } => Verdicts.SlotBusy,
        WrongKeyException { IsCertain: true } when patient.Version > TuyaVersion.V31 => Verdicts.WrongKey, // 3.1 shows no key: what it sends is in clear
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
            await patient.Visit!.AskAsync(patient.Visit.Session.Direct.HeartbeatAsync(cancellationToken)).ConfigureAwait(false);
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
}
