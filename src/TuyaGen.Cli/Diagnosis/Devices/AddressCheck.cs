using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Is there an address, and can it be read?</summary>
internal sealed class AddressCheck : IDeviceCheck
{
    public Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var text = patient.Settings.Address;
        if (string.IsNullOrWhiteSpace(text) || text is "auto" or "0.0.0.0")
        {
            patient.Note("No address of it is noted.");
            return Task.FromResult<Verdict?>(null);
        }

        patient.Place = Place.Read(text);
        if (patient.Place is null)
            patient.Note($"Its address is noted as '{text}'.");
        return Task.FromResult(patient.Place is null ? Verdicts.BadAddress : null);
    }
}
