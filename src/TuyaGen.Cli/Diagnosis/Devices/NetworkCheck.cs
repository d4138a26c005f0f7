namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Is its address in a network of this machine? Where it is not, a router may still lead there.</summary>
internal sealed class NetworkCheck : IDeviceCheck
{
    public Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        if (patient.Place?.Address is not { } address)
            return Task.FromResult<Verdict?>(null);
        var networks = patient.Host.Networks();
        var home = networks.FirstOrDefault(n => n.Contains(address));
        patient.IsNear = home is not null;
        patient.Note(home is not null
            ? $"{address} is in the network of {home}."
            : $"{address} is in none of the networks of this machine: {(networks.Count == 0 ? "it has none" : string.Join(", ", networks))}.");
        return Task.FromResult<Verdict?>(null);
    }
}
