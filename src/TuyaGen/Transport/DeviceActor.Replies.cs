using System.Text;
using System.Text.Unicode;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

// What the device says: to the command that waits, to the status, to the listeners.
internal sealed partial class DeviceActor
{
    /// <summary>After the first part of an answer, this long a silence means that no more comes.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>After an acknowledgement, a report of the new value may take this long before the device is asked.</summary>
    private static readonly TimeSpan ReportWait = TimeSpan.FromMilliseconds(500);

    private const int LongestText = 200;

    private bool _hasUnderstood;
    private bool _hasRested;
    private bool? _echoes;
    private bool? _acknowledgesWrites;
    private bool _isTryingDevice22;
    private AnswerNumbers _numbers;
    private long _openedAt;

    public void OnFrame(Link link, RawFrame frame, ReadOnlySpan<byte> body)
    {
        var inbound = MessageReader.Read(body);
        lock (_gate)
        {
            if (link != _link)
                return;
            if ((!link.HasUnderstood || frame.Command == TuyaCommand.Status) && IsGibberish(inbound, body))
            {
                Fault(link, FrameFault.Undecryptable, body);
                return;
            }

            if (!link.HasUnderstood && inbound is { Kind: InboundKind.Dps, Cid: null } && OtherDevice(body) is { } other)
            {
                EndLink(new DeviceUnreachableException(Id, $"another device, {other}, answers at {_address}"));
                return;
            }

            _hasUnderstood = true;
            _unanswered = 0;
            if (_messages is { HasListeners: true })
                _messages.Send(ToMessage(frame, inbound, body));
            if (inbound.Kind is InboundKind.Dps or InboundKind.Json)
            {
                link.HasUnderstood = true;
                _keyAskedAt = null;
            }

            var match = IsOld(frame) ? Match.None : MatchWaiting(frame, inbound);
            if (inbound.Cid is not null || frame.Command == TuyaCommand.LanExtStream)
                HearOfSubDevices(frame, inbound, body, match);
            else if (inbound.Dps is { } dps)
                Report(inbound, dps, match, _audience, ProductId);
            if (match != Match.None)
                Take(match, frame, inbound, body);
            RestIfIdle(link, frame.Command);
        }
    }

    public void OnFault(Link link, FrameFault fault, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (link == _link)
                Fault(link, fault, bytes);
        }
    }

    public void OnIdle(Link link)
    {
        lock (_gate)
        {
            if (link != _link)
                return;
            if (!IsPersistent && _inFlight is null && _queue.IsEmpty)
                EndLink(null);
            else
                Pump();
        }
    }

    // Idle is a connection that only heartbeats keep alive, and most often one whose first answer has come, too.
    private void RestIfIdle(Link link, TuyaCommand received)
    {
        if (_inFlight is not null || !_queue.IsEmpty || (_hasRested && received != TuyaCommand.Heartbeat))
            return;
        _hasRested = true;
        link.Rest();
    }

    private void BeginSession(TuyaVersion version)
    {
        if (!_isKindKnown && version == TuyaVersion.V32)
            _kind = DeviceKind.Device22;
        _writer = new(version, _kind);
        _openedAt = _lastWrite = _time.GetTimestamp();
        _hasUnderstood = _link!.HasUnderstood;
        _hasRested = false;
        _echoes = version == TuyaVersion.V35 ? false : null;
        _acknowledgesWrites = null;
        _numbers = default;
        _isSending = _isTryingDevice22 = false;
        _isFresh = true;
        ResetLiveness();
        ResetRefresh();
    }

    private bool IsOld(RawFrame frame) =>
        _version == TuyaVersion.V35 && frame.Command != TuyaCommand.Status && _numbers.IsOld(frame.Sequence);

    private Match MatchWaiting(RawFrame frame, Inbound inbound)
    {
        if (frame.Command == TuyaCommand.Heartbeat && IsFenced)
            LiftFence();
        if (_inFlight is not { } waiting)
        {
            if (_owed > 0 && frame.Command is not (TuyaCommand.Status or TuyaCommand.Heartbeat or TuyaCommand.LanExtStream))
                _owed--;
            return Match.None;
        }

        // The answer to an earlier command: late, or given twice.
        if (_echoes == true && frame.Sequence != 0 && frame.Sequence < waiting.Sequence)
            return Match.None;
        if (inbound.Dps is { } dps && inbound.Cid == waiting.Route.Cid)
            waiting.Reported = waiting.Reported.With(dps);
        var match = ReplyMatcher.Decide(waiting, _kind, frame, inbound);
        if (match == Match.None || frame.Command == TuyaCommand.Status || frame.Sequence == 0)
            return match;
        if (_version != TuyaVersion.V35)
            _echoes = frame.Sequence == waiting.Sequence;
        else if (match != Match.Part)
            _numbers.Take(frame.Sequence);
        return match;
    }

    private void Report(Inbound inbound, Dps dps, Match match, Audience audience, string? product)
    {
        var now = _time.GetUtcNow();
        var (status, changed) = _book.Apply(inbound.Cid, dps, now, product);
        if (!audience.IsHeard)
            return;
        var origin = match != Match.None && _inFlight?.Family == CommandFamily.Query ? ChangeOrigin.Reply : ChangeOrigin.Push;
        audience.Tell(new DpsReported(now, dps, changed, status, origin, inbound.Cid));
    }

    private void Take(Match match, RawFrame frame, Inbound inbound, ReadOnlySpan<byte> body)
    {
        var waiting = _inFlight!;
        if (waiting.Family is CommandFamily.Other)
            waiting.Message = ToMessage(frame, inbound, body);
        switch (match)
        {
            case Match.Part:
                TakePart(waiting, inbound);
                break;
            case Match.Acknowledged:
                _acknowledgesWrites = true;
                waiting.IsAcknowledged = true;
                if (waiting.Level == WriteLevel.Confirmed && !waiting.IsConfirmed)
                    SettleIn(waiting, ReportWait);
                else
                    Finish(waiting);
                break;
            case Match.Confirmed:
                // The acknowledgement may be right behind; taken now, it cannot be mistaken for that of the next write.
                if (waiting.IsAcknowledged || _acknowledgesWrites == false)
                    Finish(waiting);
                else
                    SettleIn(waiting, Quiet);
                break;
            case Match.Refused:
                Refuse(waiting, frame, body);
                break;
            case Match.Unreadable:
                End(waiting).Fail(new BadPayloadException(waiting.Route.DeviceId, "it is not JSON", body.ToArray()));
                break;
            case Match.Answer when waiting.Family == CommandFamily.SubDevices:
                // A list may come in several pieces; another message of the gateway is none.
                if (waiting.Listed is not null)
                    SettleIn(waiting, Quiet);
                break;
            default:
                // Confirmed by the answer to our own question after it.
                if (waiting.Family != CommandFamily.Control || waiting.IsConfirmed)
                    Finish(waiting);
                break;
        }
    }

    private void TakePart(PendingCommand waiting, Inbound inbound)
    {
        if (inbound.Kind == InboundKind.Dps)
            SettleIn(waiting, Quiet);
        else if (waiting.Family == CommandFamily.Other)
            SettleIn(waiting, ReportWait);
    }

    private void SettleIn(PendingCommand waiting, TimeSpan time)
    {
        waiting.SettlesAt = After(time);
        _agenda.NoLaterThan(waiting.SettlesAt.Value);
    }

    private void Refuse(PendingCommand waiting, RawFrame frame, ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Length > LongestText ? body[..LongestText] : body);
        if (waiting.Family == CommandFamily.Query && CanBeDevice22(text) && !_isTryingDevice22)
        {
            Log.TryingDevice22(_log, Id);
            _isTryingDevice22 = true;
            UseKind(DeviceKind.Device22);
            Retransmit(waiting);
            return;
        }

        if (_isTryingDevice22)
            UseKind(DeviceKind.Default);
        _isTryingDevice22 = false;
        End(waiting).Fail(new DeviceRejectedException(waiting.Route.DeviceId, waiting.Name, frame.ReturnCode, text));
    }

    // Only from the explicit refusal, and never behind a gateway: there it means something else.
    private bool CanBeDevice22(string text) =>
        !_isKindKnown && _options.DetectDevice22 && _kind == DeviceKind.Default && _inFlight!.Route.Cid is null && _subDevices is not { Claimed: > 0 }
        && text.Contains("data unvalid", StringComparison.Ordinal);

    private void UseKind(DeviceKind kind)
    {
        _kind = kind;
        _writer = new(_version ?? AssumedVersion, kind);
    }

    private void Finish(PendingCommand waiting)
    {
        if (_isTryingDevice22 && waiting.Family == CommandFamily.Query)
        {
            _isTryingDevice22 = false;
            _isKindKnown = true;
        }

        Expect(waiting);
        if (waiting is { IsInternal: true, Family: CommandFamily.Query })
            AskAgainIfIncomplete();
        var level = waiting.IsConfirmed ? WriteLevel.Confirmed : WriteLevel.Acknowledged;
        End(waiting).Complete(new(level, _time.GetElapsedTime(waiting.SentAt), waiting.Message));
    }

    // What the device took stands until it reports otherwise: the next one who changes a part of it must not undo it.
    private void Expect(PendingCommand command)
    {
        if (command is { IsPacked: true, IsConfirmed: false, Body.Dps: { } written })
            _book.Expect(command.Route.Cid, written);
    }

    private PendingCommand End(PendingCommand waiting)
    {
        _inFlight = null;
        return waiting;
    }

    private void Fault(Link link, FrameFault fault, ReadOnlySpan<byte> bytes)
    {
        Log.BadFrame(_log, Id, fault);
        if (link.HasUnderstood)
        {
            // Sound but undecryptable: the key may be another one since. The next frame that only the right key could open decides. A
            // 3.1 device still answers in clear; it is worth more connected.
            link.HasUnderstood = fault != FrameFault.Undecryptable || IsInClear;
            return;
        }

        var version = _version ?? AssumedVersion;
        if (fault == FrameFault.Undecryptable)
            EndLink(new WrongKeyException(Id));
        else if (VersionEvidence.Of(bytes, _key) is { } found && IsOther(found.Version, version))
            EndLink(new WrongVersionException(Id, version, found.Text));
    }

    private static bool IsOther(TuyaVersion found, TuyaVersion used) =>
        found != used && !(found == TuyaVersion.V33 && used < TuyaVersion.V33);

    private bool IsInClear => (_version ?? AssumedVersion) == TuyaVersion.V31;

    // 3.1 answers in clear: no key shows whose answer it is, so the name in it has to.
    private string? OtherDevice(ReadOnlySpan<byte> body) =>
        IsInClear && MessageReader.DeviceOf(body) is { } named && named != Id ? named : null;

    // With a wrong key one ciphertext in sixteen has an end that looks like padding.
    private static bool IsGibberish(Inbound inbound, ReadOnlySpan<byte> body) =>
        inbound.Kind == InboundKind.Text && (body.ContainsAnyInRange((byte)0, (byte)8) || !Utf8.IsValid(body));

    private static TuyaMessage ToMessage(RawFrame frame, Inbound inbound, ReadOnlySpan<byte> body) =>
        new(frame.Command, frame.Sequence, frame.ReturnCode, body.ToArray())
        {
            Dps = inbound.Dps,
            Cid = inbound.Cid,
            IsJson = inbound.Kind is InboundKind.Dps or InboundKind.Json,
            Time = inbound.Time is { } t && Math.Abs(t) < 1L << 35 ? DateTimeOffset.FromUnixTimeSeconds(t) : null,
        };
}
