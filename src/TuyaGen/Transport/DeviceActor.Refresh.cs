using TuyaGen.Protocol;

namespace TuyaGen.Transport;

// What is asked without anybody waiting: fresh measurements, where the user wants them, and what the first status left out.
internal sealed partial class DeviceActor
{
    private const int MostDropsByRefresh = 2;
    private static readonly TimeSpan BlameTime = TimeSpan.FromSeconds(2);

    private long? _refreshAt;
    private long? _refreshedAt;
    private int _dropsByRefresh;
    private long? _askAgainAt;
    private int _asksLeft;

    private void ResetRefresh()
    {
        _refreshedAt = _askAgainAt = null;
        _asksLeft = _model?.Link.Retries ?? 0;
        _refreshAt = _options.RefreshInterval is { } interval && _dropsByRefresh < MostDropsByRefresh ? After(interval) : null;
        if (_refreshAt is { } due)
            _agenda.NoLaterThan(due);
    }

    private void Refresh(long now)
    {
        if (_askAgainAt <= now)
        {
            _askAgainAt = null;
            AskForItself(CommandFamily.Query, new(TuyaCommand.DpQuery));
        }

        if (_refreshAt <= now && _options.RefreshInterval is { } interval)
        {
            _refreshAt = After(interval);
            if (PointsToRefresh() is { Length: > 0 } points && AskForItself(CommandFamily.Update, new(TuyaCommand.UpdateDps, Ids: points)))
                _refreshedAt = now;
        }
    }

    private bool AskForItself(CommandFamily family, RequestBody body, WriteLevel level = WriteLevel.Default)
    {
        if (_queue.Waiting.Any(c => c.IsInternal && c.Family == family))
            return false;
        _queue.Add(new(family, _self, body, level) { IsInternal = true, Deadline = After(_options.QueueTimeout) });
        return true;
    }

    // Some devices restart when they are asked for a data point that they do not have.
    private int[] PointsToRefresh()
    {
        var known = _book[null]?.Dps ?? Dps.Empty;
        return _model is null
            ? []
            : [.. _model.Detect(known, ProductId).Points
                .Where(p => p is { NeedsRefresh: true, IsComputed: false } && (!p.IsOptional || known.ContainsKey(p.Id)))
                .Select(p => p.Id).Distinct()];
    }

    private void BlameRefresh(TuyaException? failure)
    {
        if (failure is not ConnectionLostException || _refreshedAt is not { } asked || _time.GetElapsedTime(asked) > BlameTime)
            return;
        _refreshedAt = null;
        if (++_dropsByRefresh == MostDropsByRefresh)
            Log.RefreshStopped(_log, Id);
    }

    private void AskAgainIfIncomplete()
    {
        if (_model is not { Link: { Complete.Count: > 0 } link } || IsComplete(link, _self) || --_asksLeft < 0)
            return;
        _askAgainAt = After(link.RetryDelay);
        _agenda.NoLaterThan(_askAgainAt.Value);
    }
}
