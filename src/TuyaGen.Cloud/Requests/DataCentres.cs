using Microsoft.Extensions.Logging;
using TuyaGen.Cloud.Diagnostics;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud.Requests;

/// <summary>The data centre of the account: the one that the options name, or the first that knows devices of it.</summary>
internal sealed class DataCentres
{
    private readonly TuyaCloudOptions _options;
    private readonly Func<Uri, CloudSession> _open;
    private readonly ILogger _log;
    private readonly SingleFlight<DataCentre> _search;
    private DataCentre? _found;

    public DataCentres(TuyaCloudOptions options, Func<Uri, CloudSession> open, ILogger log)
    {
        (_options, _open, _log) = (options, open, log);
        _search = new(SearchAsync);
        if (options.BaseAddress is { } address)
            _found = new(options.Region, open(address));
        else if (options.Region is { } region)
            _found = new(region, open(region.ToAddress()));
    }

    public ValueTask<DataCentre> GetAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _found) is { } found ? new(found) : new(_search.RunAsync(cancellationToken));

    private async Task<DataCentre> SearchAsync()
    {
        if (Volatile.Read(ref _found) is { } known)
            return known;
        var reasons = new List<string>();
        DataCentre? empty = null;
        foreach (var region in CloudRegions.All)
        {
            var centre = new DataCentre(region, _open(region.ToAddress()));
            try
            {
                if (await HasDevicesAsync(centre.Session).ConfigureAwait(false))
                    return Found(centre);
                empty ??= centre;
            }
            catch (CloudException e) when (e is not (CloudSubscriptionException or CloudQuotaException or CloudClockException))
            {
                Log.DataCentreRuledOut(_log, region, e.Message);
                reasons.Add($"{region.ToText()}: {e.CloudText ?? e.GetType().Name}");
            }
        }

        return empty is not null ? Found(empty) : throw new CloudDataCentreException(
            $"No data centre knows the project's account. They answered: {string.Join("; ", reasons)}. Check the Access ID and Secret, and "
            + "whether the app's account is linked to the project; then set Region to the project's data centre to see its own reason.");
    }

    private DataCentre Found(DataCentre centre)
    {
        Log.DataCentreFound(_log, centre.Region!.Value);
        Volatile.Write(ref _found, centre);
        return centre;
    }

    // A wrong data centre may well give a token; only at a question for devices it shows.
    private async Task<bool> HasDevicesAsync(CloudSession session)
    {
        var request = _options.DeviceIds is [var id, ..]
            ? new CloudRequest(HttpMethod.Get, $"/v1.0/devices/{id}")
            : new(HttpMethod.Get, "/v1.0/iot-01/associated-users/devices", query: KeyValuePair.Create("size", "1"));
        var result = await session.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        return _options.DeviceIds.Count > 0 || CloudJson.Read(result, CloudJson.Default.DevicePage, request.ToString()).Items.Length > 0;
    }
}
