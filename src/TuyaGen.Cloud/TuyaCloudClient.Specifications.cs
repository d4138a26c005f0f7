using System.Text.Json;
using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

// What devices are able to do.
public sealed partial class TuyaCloudClient
{
    /// <summary>What a device takes, by code, with names for people.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public Task<CloudSpecification> GetFunctionsAsync(string deviceId, CancellationToken cancellationToken = default) =>
        GetSpecificationCoreAsync($"/v1.0/iot-03/devices/{Ids.Check(deviceId)}/functions", cancellationToken);

    /// <summary>What a device takes and reports, by code.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public Task<CloudSpecification> GetSpecificationAsync(string deviceId, CancellationToken cancellationToken = default) =>
        GetSpecificationCoreAsync($"/v1.0/iot-03/devices/{Ids.Check(deviceId)}/specification", cancellationToken);

    /// <summary>What a device takes and reports, with the numbers of the data points, as the local protocol uses them.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public Task<CloudSpecification> GetDataPointsAsync(string deviceId, CancellationToken cancellationToken = default) =>
        GetSpecificationCoreAsync($"/v1.1/devices/{Ids.Check(deviceId)}/specifications", cancellationToken);

    /// <summary>The Thing Data Model of a device: every data point with its number, those too that have no standard instruction.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public async Task<CloudThingModel> GetThingModelAsync(string deviceId, CancellationToken cancellationToken = default)
    {
        var path = $"/v2.0/cloud/thing/{Ids.Check(deviceId)}/model";
        var text = (await GetAsync(path, CloudJson.Default.ThingModelText, cancellationToken).ConfigureAwait(false)).Model ?? "";
        try
        {
            using var document = JsonDocument.Parse(text);
            var model = CloudJson.Read(document.RootElement, CloudJson.Default.ThingModelData, path);
            return new()
            {
                ModelId = model.ModelId,
                Properties = [.. (model.Services ?? []).SelectMany(s => s.Properties ?? []).Select(PointDescription.Read)],
                Json = text,
            };
        }
        catch (JsonException e)
        {
            throw new CloudAnswerException($"The model in the cloud's answer to GET {path} is not JSON. RequestAsync gives what came as it is.", e);
        }
    }

    private async Task<CloudSpecification> GetSpecificationCoreAsync(string path, CancellationToken cancellationToken)
    {
        var data = await GetAsync(path, CloudJson.Default.SpecificationData, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Category = data.Category,
            Functions = [.. (data.Functions ?? []).Select(p => PointDescription.Read(p, isWritable: true))],
            Status = [.. (data.Status ?? []).Select(p => PointDescription.Read(p, isWritable: false))],
        };
    }
}
