using System.Globalization;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Which devices are heard, and do they say of themselves what is noted of them?</summary>
internal sealed class BroadcastCheck : ISurroundingsCheck
{
    public async Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        var context = scene.Host.CreateScanContext(new() { IsVerbose = scene.Options.IsVerbose });
        await using var own = context.ConfigureAwait(false);
        var options = new ScanOptions { Duration = scene.Options.Listening, KnownDevices = scene.Entries, Catalogue = scene.Host.Catalogue };
        try
        {
            var heard = await new TuyaDiscovery(context).ScanAllAsync(options, cancellationToken).ConfigureAwait(false);
            Look(scene, [.. heard.Where(d => !d.IsDoubtful)]);
        }
        catch (Exception e) when (e is TuyaException or InvalidOperationException)
        {
            // The ports were looked at before.
            scene.Note($"Nothing can be heard: {e.Message}");
        }
    }

    private static void Look(SurroundingsCase scene, DiscoveredDevice[] heard)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{scene.Options.Listening.TotalSeconds:0.###} s");
        if (heard.Length == 0)
        {
            scene.Find(Verdicts.NothingHeard, $"No device was heard within {time}.");
            return;
        }

        var byId = heard.ToDictionary(d => d.Id, StringComparer.Ordinal);
        scene.Note($"Heard within {time}: {string.Join(", ", heard.Select(Describe))}.");
        Compare(scene, [.. scene.Direct.Where(e => byId.ContainsKey(e.Id)).Select(e => (e, byId[e.Id]))]);
        var silent = scene.Direct.Where(e => !byId.ContainsKey(e.Id)).Select(e => e.ToString()).ToArray();
        if (silent.Length > 0)
            scene.Note($"Listed and not heard, as devices are to which a client is connected: {string.Join(", ", silent)}.");
        scene.FindIfAny(Verdicts.UnlistedDevices, "Heard and not listed", heard.Where(d => scene.Entries.All(e => e.Id != d.Id)).Select(Describe));
    }

    private static void Compare(SurroundingsCase scene, (DeviceEntry Listed, DiscoveredDevice Heard)[] devices)
    {
        scene.FindIfAny(
            Verdicts.AddressesChanged,
            "Heard at another address than noted",
            devices.Where(d => AddressOf(d.Listed) is { } noted && noted != d.Heard.Address).Select(d => $"{d.Listed} ({d.Heard.Address}, noted {AddressOf(d.Listed)})"));
        scene.FindIfAny(
            Verdicts.VersionsDiffer,
            "Heard with another version than noted",
            devices.Where(d => d.Listed.Version is not null && d.Heard.Version is not null && d.Listed.Version != d.Heard.Version)
                .Select(d => $"{d.Listed} ({d.Heard.Version!.Value.ToText()}, noted {d.Listed.Version!.Value.ToText()})"));
    }

    private static string? AddressOf(DeviceEntry entry) =>
        entry.Address is { } text and not "0.0.0.0" && Place.Read(text)?.Address is { } address ? address.ToString() : null;

    private static string Describe(DiscoveredDevice device) =>
        $"{device.Name ?? device.Id} at {device.Address}{(device.Version is { } version ? $" ({version.ToText()})" : "")}";
}
