using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

// What devices last reported to the cloud.
public sealed partial class TuyaCloudClient
{
    /// <summary>The values of a device by code, those of the standard instructions.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public async Task<IReadOnlyDictionary<string, DpValue>> GetStatusAsync(string deviceId, CancellationToken cancellationToken = default)
    {
        var path = $"/v1.0/iot-03/devices/{Ids.Check(deviceId)}/status";
        return DeviceReader.ValuesOf(await GetAsync(path, CloudJson.Default.ValueDataArray, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>All properties of a device with their numbers and values, those too that have no standard instruction.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public async Task<IReadOnlyList<CloudValue>> GetPropertiesAsync(string deviceId, CancellationToken cancellationToken = default)
    {
        var path = $"/v2.0/cloud/thing/{Ids.Check(deviceId)}/shadow/properties";
        var data = await GetAsync(path, CloudJson.Default.PropertiesData, cancellationToken).ConfigureAwait(false);
        return [.. (data.Properties ?? []).Select(p => new CloudValue(p.DpId ?? 0, p.Code ?? "", DpValue.From(p.Value), CloudTime.Of(p.Time)))];
    }
}
