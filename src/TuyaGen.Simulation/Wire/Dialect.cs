namespace TuyaGen.Simulation.Wire;

/// <summary>
/// One protocol version, as a device speaks it: reads a client's frames, writes its own. Bytes only; it keeps nothing. Written from the
/// protocol's description and on purpose without a line of the client's code, so that a mistake of one is seen by the other.
/// </summary>
internal abstract class Dialect(TuyaVersion version, FrameShape shape)
{
    private static readonly Dialect[] All =
        [new Dialect31(), new Dialect33(TuyaVersion.V32), new Dialect33(TuyaVersion.V33), new Dialect34(), new Dialect35()];

    public TuyaVersion Version { get; } = version;

    public FrameShape Shape { get; } = shape;

    /// <summary>Whether a connection begins with the negotiation of a session key.</summary>
    public virtual bool Negotiates => false;

    public static Dialect Of(TuyaVersion version) => Array.Find(All, d => d.Version == version)
        ?? throw new ArgumentOutOfRangeException(nameof(version), version, "The version is one of 3.1, 3.2, 3.3, 3.4 and 3.5.");

    /// <summary>Reads the first message of a client.</summary>
    /// <param name="input">What has arrived and was not used yet.</param>
    /// <param name="key">The local key or the session key.</param>
    /// <param name="used">How many bytes are done with.</param>
    /// <param name="message">The message.</param>
    public ReadOutcome Read(ReadOnlySpan<byte> input, ReadOnlySpan<byte> key, out int used, out ClientMessage message)
    {
        message = default;
        var found = Shape.Find(input, out used);
        if (found != ReadOutcome.Message)
            return found;
        var frame = input[..used];
        var (sequence, command) = Shape.Numbers(frame);
        var outcome = Open(frame, key, command, out var body);
        message = new(sequence, command, body);
        return outcome == ReadOutcome.Message && !Shape.EndsWell(frame) ? ReadOutcome.Damaged : outcome;
    }

    /// <summary>Writes a message of the device.</summary>
    /// <param name="message">The message.</param>
    /// <param name="key">The local key or the session key.</param>
    /// <param name="entropy">Random bytes; 3.5 takes the 12 of its IV from there.</param>
    public abstract byte[] Write(DeviceMessage message, ReadOnlySpan<byte> key, IEntropy entropy);

    /// <summary>The session key that follows from both nonces.</summary>
    public virtual byte[] SessionKey(ReadOnlySpan<byte> localKey, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> deviceNonce) =>
        throw new NotSupportedException($"Version {Version.ToText()} has no session.");

    /// <summary>Checks and decrypts a whole frame.</summary>
    protected abstract ReadOutcome Open(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> key, TuyaCommand command, out byte[] body);
}
