using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

// Infrared blasters and the remote controls that they play.
public sealed partial class TuyaCloudClient
{
    private const string SendCode = "ir_send";
    private const int Delay = 300;

    /// <summary>The remote controls of an infrared blaster.</summary>
    /// <param name="blasterId">The device id of the blaster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public async Task<IReadOnlyList<CloudRemote>> GetRemotesAsync(string blasterId, CancellationToken cancellationToken = default) =>
        [.. (await GetAsync($"/v2.0/infrareds/{Ids.Check(blasterId)}/remotes", CloudJson.Default.RemoteDataArray, cancellationToken).ConfigureAwait(false))
            .Select(r => new CloudRemote(r.RemoteId ?? "", r.RemoteName ?? "", r.CategoryId, r.BrandName))];

    /// <summary>The keys of a remote control.</summary>
    /// <inheritdoc cref="GetRemotesAsync"/>
    /// <param name="blasterId">The device id of the blaster.</param>
    /// <param name="remoteId">The remote control.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CloudRemoteKeys> GetRemoteKeysAsync(string blasterId, string remoteId, CancellationToken cancellationToken = default)
    {
        var path = $"/v2.0/infrareds/{Ids.Check(blasterId)}/remotes/{Ids.Check(remoteId)}/keys";
        var data = await GetAsync(path, CloudJson.Default.RemoteKeysData, cancellationToken).ConfigureAwait(false);
        CloudRemoteKey[] keys = [.. (data.KeyList ?? []).Select(k => new CloudRemoteKey(k.Key ?? "", k.KeyName ?? "", k.KeyId))];
        return new(remoteId, data.CategoryId, data.RemoteIndex, keys);
    }

    /// <summary>Presses a key of a remote control.</summary>
    /// <inheritdoc cref="GetRemotesAsync"/>
    /// <param name="blasterId">The device id of the blaster.</param>
    /// <param name="remote">The remote control, as <see cref="GetRemoteKeysAsync"/> gives it.</param>
    /// <param name="key">The key: <c>Power</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task PressKeyAsync(string blasterId, CloudRemoteKeys remote, string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remote);
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (remote.Keys.All(k => k.Key != key))
        {
            throw new ArgumentException(
                $"The remote control has no key '{key}'; it has {string.Join(", ", remote.Keys.Select(k => k.Key))}.", nameof(key));
        }

        var body = CloudBody.Of(json =>
        {
            json.WriteString("key", key);
            json.WriteNumber("category_id", remote.CategoryId);
            json.WriteNumber("remote_index", remote.RemoteIndex);
        });
        var path = $"/v2.0/infrareds/{Ids.Check(blasterId)}/remotes/{Ids.Check(remote.RemoteId, nameof(remote))}/command";
        return PostAsync(path, body, cancellationToken);
    }

    /// <summary>Sends pulses; the blaster chooses the carrier.</summary>
    /// <inheritdoc cref="GetRemotesAsync"/>
    /// <param name="blasterId">The device id of the blaster.</param>
    /// <param name="code">The pulses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task SendInfraredAsync(string blasterId, IrCode code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SendInfraredAsync(blasterId, head: "", "1" + code.ToBase64(), cancellationToken);
    }

    /// <summary>Sends a code of a library, as often as its key says.</summary>
    /// <inheritdoc cref="GetRemotesAsync"/>
    /// <param name="blasterId">The device id of the blaster.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task SendInfraredAsync(string blasterId, HeadKeyCode code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SendInfraredAsync(blasterId, code.Head, "0" + code.Key, cancellationToken);
    }

    private Task SendInfraredAsync(string blasterId, string head, string key, CancellationToken cancellationToken) =>
        SendCommandAsync(blasterId, SendCode, CloudBody.Of(json =>
        {
            json.WriteString("control", "send_ir");
            json.WriteString("head", head);
            json.WriteString("key1", key);
            json.WriteNumber("type", 0);
            json.WriteNumber("delay", Delay);
        }), cancellationToken);
}
