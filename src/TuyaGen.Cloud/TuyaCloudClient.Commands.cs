using System.Text.Json;
using TuyaGen.Cloud.Requests;

namespace TuyaGen.Cloud;

// Control through the cloud, for devices out of reach.
public sealed partial class TuyaCloudClient
{
    /// <summary>Writes a data point through the cloud.</summary>
    /// <param name="deviceId">The device id.</param>
    /// <param name="code">The cloud's name of the data point, for instance <c>switch_1</c>; <see cref="GetFunctionsAsync"/> lists them.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The text is no id, or the code is empty.</exception>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public Task SendCommandAsync(string deviceId, string code, DpValue value, CancellationToken cancellationToken = default) =>
        SendCommandsAsync(deviceId, [new(code, value)], cancellationToken);

    /// <summary>Writes several data points through the cloud, in one command.</summary>
    /// <inheritdoc cref="SendCommandAsync"/>
    /// <param name="deviceId">The device id.</param>
    /// <param name="commands">The data points and their values, at least one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SendCommandsAsync(string deviceId, IReadOnlyCollection<CloudCommand> commands, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commands);
        if (commands.Count == 0)
            throw new ArgumentException("There is nothing to send; give at least one data point.", nameof(commands));
        if (commands.Any(c => string.IsNullOrWhiteSpace(c?.Code)))
            throw new ArgumentException("A command has no code; GetFunctionsAsync lists the codes that the device takes.", nameof(commands));
        var body = CloudBody.Of(json =>
        {
            json.WriteStartArray("commands");
            foreach (var (code, value) in commands)
            {
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WritePropertyName("value");
                value.WriteTo(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        await PostAsync($"/v1.0/iot-03/devices/{Ids.Check(deviceId)}/commands", body, cancellationToken).ConfigureAwait(false);
    }

    // The cloud answers false where it took a request and could not do it.
    private async Task PostAsync(string path, string body, CancellationToken cancellationToken)
    {
        var request = new CloudRequest(HttpMethod.Post, path, body);
        var result = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (result.ValueKind == JsonValueKind.False)
        {
            throw new CloudException(
                $"The cloud took {request} but did not carry it out, and gives no reason. See whether the device is online and takes this value.");
        }
    }
}
