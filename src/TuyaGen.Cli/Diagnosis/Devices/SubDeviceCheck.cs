using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Does the gateway reach the sub-device?</summary>
internal sealed class SubDeviceCheck : IDeviceCheck
{
    public async Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        if (patient.Choice!.Child is not { Cid: { } cid })
            return null;
        try
        {
            return await LookUpAsync(patient, cid, cancellationToken).ConfigureAwait(false)
                ?? await AskAsync(patient, cancellationToken).ConfigureAwait(false);
        }
        catch (DeviceRejectedException e)
        {
            patient.Note($"The gateway refuses the question for {cid}: '{e.Text}'.");
            return Verdicts.SubDeviceUnknown;
        }
        catch (TuyaException e)
        {
            patient.Note(e.Message);
            return Verdicts.SubDeviceSilent;
        }
    }

    // Gateways up to 3.3 do not list what they have.
    private static async Task<Verdict?> LookUpAsync(DeviceCase patient, string cid, CancellationToken cancellationToken)
    {
        if (patient.Version < TuyaVersion.V34)
            return null;
        var list = await patient.Visit!.Session.Direct.QuerySubDevicesAsync(cancellationToken).ConfigureAwait(false);
        patient.Note($"The gateway lists {Counts.Of(list.Online.Count, "sub-device")} as online and {list.Offline.Count} as offline.");
        if (list.Online.Contains(cid))
            return null;
        return list.Offline.Contains(cid) ? Verdicts.SubDeviceOffline : Verdicts.SubDeviceUnknown;
    }

    private static async Task<Verdict?> AskAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var status = await patient.Visit!.Session.Device.QueryAsync(cancellationToken).ConfigureAwait(false);
        patient.Note($"The gateway answers for it: {Counts.Of(status.Dps.Count, "data point")}.");
        return null;
    }
}
