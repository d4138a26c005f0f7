using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>
/// The negotiation of 3.4 and 3.5 on a link, as a state machine: START is out, the device's answer is awaited, everything else that
/// arrives is passed over. With the answer, FINISH lies in the buffer and the session key counts.
/// </summary>
internal sealed class Handshake(string device, TuyaVersion version, LocalKey key, FrameBuffer output) : ILinkReader
{
    private readonly SessionNegotiation _negotiation = new(key);

    public bool IsDone { get; private set; }

    /// <summary>Why it cannot come to an end.</summary>
    public TuyaException? Failure { get; private set; }

    public void Start(Link link) => link.Encode(output, TuyaCommand.SessionKeyStart, _negotiation.Start);

    public void OnFrame(Link link, RawFrame frame, ReadOnlySpan<byte> body)
    {
        if (IsDone || frame.Command != TuyaCommand.SessionKeyResponse)
            return;
        switch (_negotiation.Accept(body, link.Dialect))
        {
            case NegotiationResult.OtherNonce:
                // The frame itself was sound, so the key is right: this answers an earlier START.
                break;
            case NegotiationResult.Agreed:
                output.Clear();
                link.Encode(output, TuyaCommand.SessionKeyFinish, _negotiation.Finish);
                link.Dialect.UseSessionKey(_negotiation.SessionKey);
                IsDone = true;
                break;
            default:
                Failure = new BadPayloadException(device, "its part of the session negotiation is too short", body.ToArray());
                break;
        }
    }

    public void OnFault(Link link, FrameFault fault, ReadOnlySpan<byte> bytes)
    {
        if (IsDone || Failure is not null)
            return;
        if (VersionEvidence.Of(bytes, key) is { } found && found.Version != version)
            Failure = new WrongVersionException(device, version, found.Text);
        else if (VersionEvidence.CommandOf(bytes) == TuyaCommand.SessionKeyResponse)
            Failure = new WrongKeyException(device);
    }

    public void OnIdle(Link link)
    {
    }
}
