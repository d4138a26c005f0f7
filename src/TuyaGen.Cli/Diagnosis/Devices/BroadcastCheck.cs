using System.Globalization;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Is it heard, and does it say of itself what is noted of it?</summary>
internal sealed class BroadcastCheck : IDeviceCheck
{
    private DiscoveredDevice? _stranger;

    public async Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        await ListenAsync(patient, cancellationToken).ConfigureAwait(false);
        if (patient.Heard is { } heard)
            return Compare(patient, heard);
        if (_stranger is { } stranger)
        {
            patient.Note($"{stranger.Name ?? stranger.Id} is heard at {stranger.Address}, the address that is noted.");
            return Verdicts.OtherDevice;
        }

        if (patient.Place is not null)
            return null;
        return patient.IsSleepy ? Verdicts.Sleepy : Verdicts.NotHeard;
    }

    private async Task ListenAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var context = patient.Host.CreateScanContext(new() { IsVerbose = patient.Options.IsVerbose });
        await using var own = context.ConfigureAwait(false);
        var options = new ScanOptions { Duration = patient.Options.Listening, KnownDevices = patient.Book.Entries, Catalogue = patient.Host.Catalogue };
        try
        {
            await foreach (var device in new TuyaDiscovery(context).ScanAsync(options, cancellationToken).ConfigureAwait(false))
            {
                if (Hear(patient, device))
                    return;
            }

            patient.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"It was not heard within {options.Duration.TotalSeconds:0.#} s; a device sends no broadcast while a client is connected to it."));
        }
        catch (Exception e) when (e is TuyaException or InvalidOperationException)
        {
            patient.Note($"It cannot be heard: {e.Message}");
        }
    }

    // True when there is nothing more to wait for.
    private bool Hear(DeviceCase patient, DiscoveredDevice device)
    {
        var isMine = device.Id == patient.Settings.Id;
        if (device.IsDoubtful)
        {
            if (isMine)
                patient.Note($"{device.Source} sends its broadcast for {device.Address}, which is not believed.");
        }
        else if (isMine)
        {
            patient.Heard = device;
        }
        else if (device.Address == patient.Place?.Host)
        {
            _stranger = device;
        }

        return patient.Heard is not null;
    }

    private static Verdict? Compare(DeviceCase patient, DiscoveredDevice heard)
    {
        patient.Note($"It is heard at {heard.Address}{(heard.Version is { } version ? $", protocol {version.ToText()}" : "")}.");
        if (patient.Place?.Address is { } noted && noted.ToString() != heard.Address)
        {
            patient.Note($"Its address is noted as {noted}.");
            return Verdicts.AddressChanged;
        }

        if (heard.Version is { } spoken && patient.Settings.Version is { } given && given != spoken)
        {
            patient.Note($"Its version is noted as {given.ToText()}.");
            return Verdicts.WrongVersion;
        }

        patient.Place ??= Place.Read(heard.Address);
        patient.Choice = patient.Choice! with
        {
            Settings = patient.Settings with { Address = patient.Settings.Address ?? heard.Address, Version = patient.Settings.Version ?? heard.Version },
        };
        return null;
    }
}
