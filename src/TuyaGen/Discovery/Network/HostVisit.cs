using System.Net;

namespace TuyaGen.Discovery;

/// <summary>
/// Finds out which device an address is, with few questions and one connection at a time. A question in clear comes first: up to 3.3 it
/// is answered or refused, and the keys can then be tried on the same connection. Silence means 3.4, 3.5 or no device: those take one
/// key a connection, and the first answer decides, because it is signed.
/// </summary>
internal sealed class HostVisit(IPEndPoint host, KeyRing keys, NetworkScanOptions options, TimeProvider time) : IDisposable
{
    private readonly ClueReader _reader = new(keys);
    private HostConnection? _connection;
    private int _connections;

    /// <summary>What the host is; null where nothing takes connections.</summary>
    public async Task<HostVisitResult?> RunAsync(CancellationToken cancellationToken)
    {
        if (!await ConnectAsync(cancellationToken).ConfigureAwait(false))
            return null;
        var candidates = keys.For(host.Address, IsClassic);
        var clue = await AskAsync(HostQuestion.InClear(candidates.Count > 0 ? candidates[0] : null, time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        if (clue.Kind == ClueKind.Refused)
            clue = await TryClassicAsync(clue, cancellationToken).ConfigureAwait(false);
        else if (!clue.IsFinal)
            return await TrySessionsAsync(cancellationToken).ConfigureAwait(false);
        return new(clue.IsFinal ? clue : new(ClueKind.NoKeyFits), false, _connections);
    }

    public void Dispose() => _connection?.Dispose();

    private static bool IsClassic(TuyaVersion version) => version <= TuyaVersion.V33;

    private async Task<Clue> TryClassicAsync(Clue clue, CancellationToken cancellationToken)
    {
        foreach (var entry in keys.For(host.Address, IsClassic).Take(options.MaxKeysPerHost))
        {
            foreach (var question in Questions(entry))
            {
                if (clue.IsFinal || !await ReconnectAsync(cancellationToken).ConfigureAwait(false))
                    return clue;
                if (!question.NeedsRefusal || clue.WantsList)
                    clue = await AskAsync(question.Bytes, cancellationToken).ConfigureAwait(false);
            }
        }

        return clue;
    }

    private IEnumerable<(byte[] Bytes, bool NeedsRefusal)> Questions(DeviceEntry entry)
    {
        var now = time.GetUtcNow();
        if (entry.Version is null or TuyaVersion.V31)
            yield return (HostQuestion.InClear(entry, now), false);
        if (entry.Version == TuyaVersion.V31)
            yield break;
        yield return (HostQuestion.Sealed(entry, now), false);
        if (entry.Version is null or TuyaVersion.V32)
            yield return (HostQuestion.WithList(entry, TuyaVersion.V32, now), true);
        if (entry.Version is not TuyaVersion.V32)
            yield return (HostQuestion.WithList(entry, TuyaVersion.V33, now), true);
    }

    private async Task<HostVisitResult> TrySessionsAsync(CancellationToken cancellationToken)
    {
        var isBusy = _connection!.State == HostState.Reset && !_connection.HasAnswered;
        foreach (var entry in keys.For(host.Address, v => !IsClassic(v)).Take(options.MaxKeysPerHost))
        {
            if (!await AgainAsync(cancellationToken).ConfigureAwait(false))
                break;
            var clue = await AskAsync(HostQuestion.Start(entry), cancellationToken).ConfigureAwait(false);
            if (clue.IsFinal)
                return new(clue, false, _connections);
            var isReset = _connection!.State == HostState.Reset;
            if (isBusy && isReset)
                break;
            isBusy = false;
        }

        return new(default, isBusy, _connections);
    }

    private Task<Clue> AskAsync(byte[] question, CancellationToken cancellationToken) =>
        _connection!.AskAsync(question, _reader, options.AnswerTimeout, cancellationToken);

    private async Task<bool> ReconnectAsync(CancellationToken cancellationToken) =>
        _connection!.State == HostState.Open || await AgainAsync(cancellationToken).ConfigureAwait(false);

    // Devices serve one client, and need a moment to notice that it has gone.
    private async Task<bool> AgainAsync(CancellationToken cancellationToken)
    {
        _connection?.Dispose();
        await Task.Delay(options.Pause, time, cancellationToken).ConfigureAwait(false);
        return await ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> ConnectAsync(CancellationToken cancellationToken)
    {
        var opened = await HostConnection.OpenAsync(host, options.ConnectTimeout, time, cancellationToken).ConfigureAwait(false);
        if (opened is null)
            return false;
        _connection = opened;
        _connections++;
        return true;
    }
}
