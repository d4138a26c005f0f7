using System.Net;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>In which of the networks are the devices?</summary>
internal sealed class DeviceAddressCheck : ISurroundingsCheck
{
    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        var networks = scene.Host.Networks();
        var places = scene.Direct.Select(e => (Entry: e, Address: AddressOf(e))).Where(p => p.Address is not null).ToArray();
        foreach (var network in networks)
        {
            var names = places.Where(p => network.Contains(p.Address!)).Select(p => p.Entry.ToString()).ToArray();
            if (names.Length > 0)
                scene.Note($"In the network of {network.Interface}: {string.Join(", ", names)}.");
        }

        scene.FindIfAny(
            Verdicts.DevicesElsewhere,
            "In none of these networks",
            places.Where(p => !networks.Any(n => n.Contains(p.Address!))).Select(p => $"{p.Entry} ({p.Address})"));
        return Task.CompletedTask;
    }

    private static IPAddress? AddressOf(DeviceEntry entry) => entry.Address is { } text and not "0.0.0.0" ? Place.Read(text)?.Address : null;
}
