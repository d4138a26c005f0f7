using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TuyaGen.Hosting;

/// <summary>Opens the devices when the host starts; they connect in the background and the start does not wait for them.</summary>
internal sealed class TuyaStartup(TuyaHub hub, IOptions<TuyaOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ConnectAtStart)
            hub.OpenAll();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await hub.DisposeAsync().ConfigureAwait(false);
}
