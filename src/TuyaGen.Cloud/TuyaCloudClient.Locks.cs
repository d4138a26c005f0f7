using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

// Door locks, which open through the cloud only.
public sealed partial class TuyaCloudClient
{
    /// <summary>Opens a door lock, without a code: fetches a leave that counts once, and uses it.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public async Task OpenDoorAsync(string deviceId, CancellationToken cancellationToken = default)
    {
        var path = $"/v1.0/smart-lock/devices/{Ids.Check(deviceId)}/password-ticket";
        var ticket = (await GetAsync(path, CloudJson.Default.TicketData, cancellationToken).ConfigureAwait(false)).TicketId
            ?? throw new CloudAnswerException($"The cloud's answer to GET {path} has no ticket in it.");
        var body = CloudBody.Of(json => json.WriteString("ticket_id", ticket));
        await PostAsync($"/v1.1/devices/{deviceId}/door-lock/password-free/open-door", body, cancellationToken).ConfigureAwait(false);
    }
}
