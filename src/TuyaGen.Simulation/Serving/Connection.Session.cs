using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Serving;

internal sealed partial class Connection
{
    private byte[]? _localKey;
    private byte[]? _sessionKey;
    private byte[] _clientNonce = [];
    private byte[] _deviceNonce = [];

    // A negotiation ends with the key that it began with, even if the device gets another one in between.
    private byte[] Key => _sessionKey ?? _localKey ?? _device.KeyBytes;

    private void Take(ClientMessage message)
    {
        var request = new SimulatedRequest(0, Number, message.Command, message.Sequence, "", _device.Now);
        if (IsReady && RequestReader.TryRead(request, message.Body, out request))
            _device.Serve(this, request);
        else if (IsReady && _dialect.Negotiates)
            Refuse(request);
        else if (IsReady)
            MeetStranger(ReadOutcome.Unreadable, message);
        else if (message is { Command: TuyaCommand.SessionKeyStart, Body.Length: Negotiation.NonceLength })
            Start(request, message.Body);
        else if (message.Command == TuyaCommand.SessionKeyFinish && _deviceNonce.Length > 0)
            Finish(message.Body);
        else
            _device.CountBadFrame();
    }

    private void Start(SimulatedRequest request, byte[] clientNonce)
    {
        _localKey = _device.KeyBytes;
        _clientNonce = clientNonce;
        _deviceNonce = new byte[Negotiation.NonceLength];
        _device.Options.Entropy.Fill(_deviceNonce);
        _device.Serve(this, request, exchange => exchange.Say(new(TuyaCommand.SessionKeyResponse)
        {
            Sequence = request.Sequence,
            Body = Negotiation.Answer(_localKey, clientNonce, _deviceNonce),
        }));
    }

    private void Finish(byte[] proof)
    {
        if (!Negotiation.IsProof(_localKey, _deviceNonce, proof))
        {
            _device.CountBadFrame();
            End(false);
            return;
        }

        _sessionKey = _dialect.SessionKey(_localKey, _clientNonce, _deviceNonce);
        foreach (var secret in (byte[][])[_clientNonce, _deviceNonce, _sessionKey])
            _device.Options.Secret?.Invoke(secret);
        _device.Changed();
    }

    private void Refuse(SimulatedRequest request) => _device.Serve(this, request, exchange => exchange.Refuse(Refusals.Format));

    // What cannot be read is a wrong key, except for a damaged frame where the key is not what the check depends on.
    private void MeetStranger(ReadOutcome outcome, ClientMessage message)
    {
        _device.CountBadFrame();
        if (outcome == ReadOutcome.Damaged && (IsReady || !_dialect.Negotiates))
            return;
        var reaction = _device.Options.WrongKey;
        if (reaction == WrongKeyReaction.Usual)
            reaction = _device.Version == TuyaVersion.V35 ? WrongKeyReaction.Close : WrongKeyReaction.Answer;
        var request = new SimulatedRequest(0, Number, message.Command, message.Sequence, "", _device.Now);
        if (reaction == WrongKeyReaction.Close)
            End(false);
        else if (reaction == WrongKeyReaction.Answer && IsReady)
            Refuse(request);
        else if (reaction == WrongKeyReaction.Answer
            && message is { Command: TuyaCommand.SessionKeyStart, Body.Length: >= Negotiation.NonceLength })
            Start(request, message.Body.AsSpan(0, Negotiation.NonceLength).ToArray());
    }
}
