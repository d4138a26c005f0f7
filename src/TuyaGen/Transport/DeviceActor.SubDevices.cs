using TuyaGen.Protocol;

namespace TuyaGen.Transport;

// The sub-devices behind a gateway: which the program has claimed, what is heard of them and of others, and whether they are there.
internal sealed partial class DeviceActor
{
    private static readonly RequestBody ListQuery = new(TuyaCommand.LanExtStream, RequestType: "subdev_online_stat_query");

    /// <summary>The longest report that is remembered of a sub-device that nobody claims.</summary>
    private const int LongestRemembered = 4096;

    private SubDeviceBook? _subDevices;

    /// <summary>An object of the program stands for a sub-device from now on.</summary>
    public void Claim(string cid, DeviceModel? model, string? productId)
    {
        lock (_gate)
        {
            if (_isClosed)
                throw Disposed(DeviceRoute.ToChild(Id, cid, cid));
            var subDevices = OpenSubDevices();
            var entry = subDevices.Claim(cid, _time.GetUtcNow());
            entry.ProductId = productId ?? entry.ProductId;
            Describe(cid, model);
            if (_link is null || (_isListAsked && subDevices.Claimed > 1))
                return;
            AskForList();
            Pump();
        }
    }

    /// <summary>An object of a sub-device is gone. With the last, nobody waits for what is still to be sent to it.</summary>
    public void Release(string cid)
    {
        lock (_gate)
        {
            if (_subDevices?.Release(cid) != true)
                return;
            _book.Remove(cid);
            foreach (var command in _queue.TakeWhere(c => c.Route.Cid == cid))
                command.Fail(Disposed(command.Route));
            if (_inFlight is not { } waiting || waiting.Route.Cid != cid)
                return;
            Abandon(waiting);
            waiting.Fail(Disposed(waiting.Route));
            Pump();
        }
    }

    public async Task<SubDeviceReport> QuerySubDevicesAsync(DeviceRoute route, CancellationToken cancellationToken)
    {
        var command = new PendingCommand(CommandFamily.SubDevices, route, ListQuery);
        await SubmitAsync(command, cancellationToken).ConfigureAwait(false);
        return command.Listed ?? SubDeviceReport.Empty;
    }

    public IReadOnlyList<SubDeviceInfo> DescribeSubDevices()
    {
        lock (_gate)
        {
            return _subDevices is null
                ? []
                : [.. _subDevices.Entries.OrderBy(e => e.Cid, StringComparer.Ordinal).Select(e => new SubDeviceInfo(
                    e.Cid, PresenceOf(e), e.IsClaimed, e.IsClaimed ? _book[e.Cid]?.Dps ?? Dps.Empty : e.Reported, e.ProductId))];
        }
    }

    public string? ProductOf(string cid)
    {
        lock (_gate)
            return _subDevices?.Find(cid)?.ProductId;
    }

    private ObjectDisposedException Disposed(DeviceRoute route) => new(
        nameof(TuyaDevice),
        route.Cid is null || !_isClosed
            ? $"The device {route.DeviceId} has been disposed."
            : $"The gateway {Id} has been disposed, and {route.DeviceId} stands behind it; make both anew.");

    private SubDeviceBook OpenSubDevices() => _subDevices ??= new(_context.Metrics);

    private void HearOfSubDevices(RawFrame frame, Inbound inbound, ReadOnlySpan<byte> body, Match match)
    {
        if (inbound.Kind == InboundKind.Json && frame.Command == TuyaCommand.LanExtStream && SubDeviceReportReader.Read(body) is { } list)
            TakeList(list);
        if (inbound.Dps is not { } dps)
            return;
        if (inbound.Cid is not { } cid)
            Report(inbound, dps, match, _audience, ProductId);
        else if (OpenSubDevices().TryFindClaimed(cid, out var entry))
            ReportChild(entry, inbound, dps, match, IsLive(frame, match));
        else
            ReportUnclaimed(cid, dps, body, IsLive(frame, match));
    }

    // A gateway answers for a sub-device that is gone from its memory, be it under the command of a report.
    private bool IsLive(RawFrame frame, Match match) => frame.Command == TuyaCommand.Status
        && (match == Match.None || _inFlight is not { Family: CommandFamily.Query or CommandFamily.Update });

    private void ReportChild(SubDeviceEntry entry, Inbound inbound, Dps dps, Match match, bool isLive)
    {
        if (isLive && entry.Confirm(PresenceReason.OwnReport, _time.GetUtcNow()))
            TellPresence(entry);
        Report(inbound, dps, match, entry.Audience, entry.ProductId);
    }

    private void ReportUnclaimed(string cid, Dps dps, ReadOnlySpan<byte> body, bool isLive)
    {
        var now = _time.GetUtcNow();
        var entry = _subDevices!.Meet(cid, now);
        var product = entry?.ProductId ?? ProductIdReader.Read(body);
        if (entry is not null)
        {
            (entry.Reported, entry.ProductId) = (body.Length > LongestRemembered ? Dps.Empty : dps, product);
            if (isLive)
                entry.Confirm(PresenceReason.OwnReport, now);
        }

        if (_audience.IsHeard)
            _audience.Tell(new UnclaimedReported(now, cid, dps, product, body.ToArray()));
    }
}
