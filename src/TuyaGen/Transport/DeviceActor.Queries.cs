namespace TuyaGen.Transport;

// What asking for the status means, as the model says: once, again while something is missing, or not at all.
internal sealed partial class DeviceActor
{
    public async Task<DeviceStatus> QueryAsync(DeviceRoute route, CancellationToken cancellationToken)
    {
        var link = LinkOf(route);
        if (link.PushOnly)
            return _book[route.Cid] ?? await FirstReportAsync(route, cancellationToken).ConfigureAwait(false);
        for (var left = link.Retries; ; left--)
        {
            await SubmitAsync(new(CommandFamily.Query, route, new(TuyaCommand.DpQuery)), cancellationToken).ConfigureAwait(false);
            if (left <= 0 || IsComplete(link, route))
                break;
            await Task.Delay(link.RetryDelay, _time, cancellationToken).ConfigureAwait(false);
            if (IsComplete(link, route))
                break;
        }

        return _book[route.Cid] ?? new(Dps.Empty, _time.GetUtcNow());
    }

    private LinkDefaults LinkOf(DeviceRoute route) => _book.ModelOf(route.Cid)?.Link ?? LinkDefaults.None;

    private bool IsComplete(LinkDefaults link, DeviceRoute route) =>
        link.Complete.Count == 0 || (_book[route.Cid] is { } status && link.Complete.All(status.Dps.ContainsKey));

    // It is not asked, so the first that it says by itself is the answer; after that, what is known is.
    private async Task<DeviceStatus> FirstReportAsync(DeviceRoute route, CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken).ConfigureAwait(false);
        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var events = EventsAsync(route.Cid, either.Token);
        try
        {
            if (_book[route.Cid] is { } known)
                return known;
            await foreach (var happened in events.ConfigureAwait(false))
            {
                if (happened is DpsReported report)
                    return report.Status;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeviceTimeoutException(
                Id,
                $"{Id} reports by itself only, and has reported nothing within {_options.RequestTimeout.TotalSeconds:0.#} s. Wait for its next "
                + "report, or raise RequestTimeout.");
        }
        finally
        {
            await either.CancelAsync().ConfigureAwait(false);
        }

        throw Disposed(_self);
    }
}
