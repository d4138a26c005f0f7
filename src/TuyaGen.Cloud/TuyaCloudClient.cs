using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TuyaGen.Cloud.Options;
using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

/// <summary>
/// A client of Tuya's cloud, for what only the cloud knows: local keys, specifications, logs, infrared remotes. Devices themselves are
/// better controlled locally, by <see cref="TuyaDevice"/>: the cloud counts its calls, and its trial plan expires.
/// </summary>
/// <remarks>One client for one project is enough; all members may be called from any thread. The token is fetched when it is first
/// needed, and again before it expires.</remarks>
[SyncTwins]
public sealed partial class TuyaCloudClient : IKeyProvider, IDisposable
{
    private readonly TuyaCloudOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly DataCentres _centres;
    private readonly HttpClient? _own;

    /// <summary>Makes a client with connections of its own. Nothing is sent yet.</summary>
    /// <param name="options">The project and the data centre.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="logging">Where logs go; null for nowhere. No secret, key or token is ever among them.</param>
    /// <exception cref="ArgumentException">An option is missing or makes no sense; the message says which.</exception>
    public TuyaCloudClient(TuyaCloudOptions options, TimeProvider? time = null, ILoggerFactory? logging = null)
        : this(options, Connections.Create(), isOwn: true, time, logging)
    {
    }

    /// <summary>Makes a client over connections of the caller's, who disposes them. They should not follow redirects, which would take the
    /// token along.</summary>
    /// <param name="options">The project and the data centre.</param>
    /// <param name="http">The connections.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="logging">Where logs go; null for nowhere.</param>
    /// <exception cref="ArgumentException">An option is missing or makes no sense; the message says which.</exception>
    public TuyaCloudClient(TuyaCloudOptions options, HttpClient http, TimeProvider? time = null, ILoggerFactory? logging = null)
        : this(options, http ?? throw new ArgumentNullException(nameof(http)), isOwn: false, time, logging)
    {
    }

    internal TuyaCloudClient(TuyaCloudOptions options, Func<HttpClient> http, TimeProvider? time, ILoggerFactory? logging)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] problems = [.. OptionProblems.Of(options, name => name)];
        if (problems.Length > 0)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        _options = options;
        _time = time ?? TimeProvider.System;
        _log = (logging ?? NullLoggerFactory.Instance).CreateLogger("TuyaGen.Cloud");
        _centres = new(options, address => new(address, options, http, _time, _log), _log);
    }

    private TuyaCloudClient(TuyaCloudOptions options, HttpClient http, bool isOwn, TimeProvider? time, ILoggerFactory? logging)
        : this(options, () => http, time, logging) => _own = isOwn ? http : null;

    /// <summary>The data centre of the account, found by trying where the options name none; null behind <see cref="TuyaCloudOptions.BaseAddress"/>
    /// without a region.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CloudDataCentreException">No data centre knows the account.</exception>
    public async Task<CloudRegion?> FindRegionAsync(CancellationToken cancellationToken = default) =>
        (await _centres.GetAsync(cancellationToken).ConfigureAwait(false)).Region;

    /// <summary>Ends connections that the client made itself.</summary>
    public void Dispose() => _own?.Dispose();

    /// <summary>The project; never its secret.</summary>
    public override string ToString() => $"Tuya cloud project {_options.AccessId}";

    private async Task<JsonElement> SendAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        var centre = await _centres.GetAsync(cancellationToken).ConfigureAwait(false);
        return await centre.Session.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> GetAsync<T>(
        string path, JsonTypeInfo<T> type, CancellationToken cancellationToken, params IEnumerable<KeyValuePair<string, string>> query)
        where T : class
    {
        var request = new CloudRequest(HttpMethod.Get, path, query: query);
        return CloudJson.Read(await SendAsync(request, cancellationToken).ConfigureAwait(false), type, request.ToString());
    }
}
