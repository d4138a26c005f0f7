using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>Asks all devices of a list for their status at the same time. One that does not answer keeps no other waiting.</summary>
/// <param name="host">What commands work with.</param>
/// <param name="flags">What is asked for.</param>
/// <param name="hearsBeacons">Whether devices without an address or a version may be heard.</param>
internal sealed class DevicePoll(CliHost host, PollFlags flags, bool hearsBeacons)
{
    public async Task<IReadOnlyList<PollResult>> RunAsync(IReadOnlyList<DeviceEntry> entries, CancellationToken cancellationToken)
    {
        PollResult[] results = [.. entries.Select(e => new PollResult(e, ModelNames.Of(host.Catalogue, e)))];
        if (!flags.IsPolled)
            return results;
        var context = host.CreateContext(flags.IsVerbose, hearsBeacons && entries.Any(e => e is { Address: null } or { Version: null, Cid: null }));
        await using var ownContext = context.ConfigureAwait(false);
        var hub = new TuyaHub(null, context);
        await using var ownHub = hub.ConfigureAwait(false);

        // A gateway comes before what lies behind it.
        var models = new ModelFinder(host.Catalogue);
        foreach (var i in Enumerable.Range(0, results.Length).OrderBy(i => entries[i].Cid is not null))
            results[i] = Open(hub, results[i], models);
        var statuses = await Busy.WhileAsync(
            host.Console, $"Asking {hub.Devices.Count} devices", () => hub.StatusAllAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
        var answers = statuses.ToDictionary(s => s.Device.Id, StringComparer.Ordinal);
        return [.. results.Select(r => r.Error is null ? Add(r, answers[r.Entry.Id]) : r)];
    }

    private static PollResult Add(PollResult result, DeviceResult<TuyaDevice, DeviceStatus> answer) => answer.IsSuccess
        ? result with { Dps = answer.Value!.Dps }
        : result with { Error = BatteryDevices.Explain(answer.Error, result.Entry) ?? answer.Error };

    private PollResult Open(TuyaHub hub, PollResult result, ModelFinder models)
    {
        try
        {
            result = result with { Model = models.Of(result.Entry) };
        }
        catch (UsageException e)
        {
            return result with { Error = e };
        }

        return result with { Error = Open(hub, result.Entry) };
    }

    // Without its name, which another device may have too: here each is known by its id.
    private UsageException? Open(TuyaHub hub, DeviceEntry entry)
    {
        try
        {
            if (entry is { Key: null, KeyProblem: null, Cid: null })
                return new("Its local key is not known; 'tuya wizard' fetches it.");
            if (entry is { Cid: not null, Parent: null })
                return new("It is a sub-device, and the devices file does not say of which gateway: write the gateway's id into its field \"parent\".");
            if (entry.Address is null && entry.Cid is null && !hearsBeacons)
                return new("Its address is not known; 'tuya scan' finds it.");
            _ = hub.Add(entry with { Name = null }, DeviceFinder.Options(flags.Timeout));
            return null;
        }
        catch (ArgumentException e)
        {
            return UsageException.Of(e);
        }
    }
}
