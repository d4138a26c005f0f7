namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>
/// Where a failure may have several causes: asks again without assuming a version, one connection after the other and with pauses, as a
/// visit of a network does. The answers show which version and key are right; silence shows that nothing helps.
/// </summary>
internal sealed class SecondLookCheck : IDeviceCheck
{
    private const int PausesPerTimeout = 10;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(1.5);

    public async Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        if (patient.Failure is null)
            return null;
        await patient.HangUpAsync().ConfigureAwait(false);
        var found = await VisitAsync(patient, cancellationToken).ConfigureAwait(false);
        if (found is null or { Finding: HostFinding.Silent })
            patient.Note("Asked again in the ways of all versions, it stayed silent.");
        return found switch
        {
            { Finding: HostFinding.Identified, Device: { } device } => Identified(patient, device),
            { Finding: HostFinding.NoKeyFits } => NoKeyFits(patient, found.Version),
            { Finding: HostFinding.Busy } => Verdicts.SlotBusy,
            _ => ByFailure(patient.Failure),
        };
    }

    private static async Task<NetworkHost?> VisitAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        if (await patient.Place!.ResolveAsync(cancellationToken).ConfigureAwait(false) is not { } address)
            return null;
        var options = new NetworkScanOptions
        {
            KnownDevices = [new() { Id = patient.Settings.Id, Key = patient.Settings.Key }],
            Catalogue = patient.Host.Catalogue,
            MaxConcurrency = 1,
            MaxKeysPerHost = 1,
            Port = patient.Place.Port,
            ConnectTimeout = patient.Timeout,
            AnswerTimeout = patient.Timeout < LongestAnswer ? patient.Timeout : LongestAnswer,
            Pause = patient.Timeout / PausesPerTimeout,
        };
        await Task.Delay(options.Pause, cancellationToken).ConfigureAwait(false);
        var context = patient.Host.CreateContext(patient.Options.IsVerbose, hearsBeacons: false);
        await using var own = context.ConfigureAwait(false);
        await foreach (var found in new TuyaDiscovery(context).ScanNetworkAsync([address.ToString()], options, cancellationToken).ConfigureAwait(false))
            return found;
        return null;
    }

    private static Verdict Identified(DeviceCase patient, DiscoveredDevice device)
    {
        if (device.Id != patient.Settings.Id)
        {
            patient.Note($"{device.Id} answers at the address.");
            return Verdicts.OtherDevice;
        }

        if (device.Version is { } version && !IsSame(version, patient.Version))
        {
            patient.Note($"With the same key it answers as {version.ToText()}.");
            return Verdicts.WrongVersion;
        }

        patient.Note("Asked again, it answered with this key and version.");
        return patient.Failure switch
        {
            SlotBusyException => Verdicts.SlotBusy,
            DeviceTimeoutException or HandshakeTimeoutException => Verdicts.NoStatus,
            _ => Verdicts.ProtocolError,
        };
    }

    private static Verdict NoKeyFits(DeviceCase patient, TuyaVersion? version)
    {
        patient.Note($"Its answers{(version is { } spoken ? $", of {spoken.ToText()}," : "")} cannot be read with the key.");
        return Verdicts.WrongKey;
    }

    // A visit tells 3.2 from 3.3 only where it was told which of the two to expect.
    private static bool IsSame(TuyaVersion found, TuyaVersion used) => found == used || (found == TuyaVersion.V33 && used == TuyaVersion.V32);

    private static Verdict ByFailure(TuyaException failure) => failure switch
    {
        WrongKeyException => Verdicts.WrongKey,
        WrongVersionException => Verdicts.WrongVersion,
        SlotBusyException => Verdicts.SlotBusy,
        HandshakeTimeoutException or DeviceTimeoutException => Verdicts.Wedged,
        _ => Verdicts.ProtocolError,
    };
}
