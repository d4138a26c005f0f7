using System.Text;

namespace TuyaGen;

/// <summary>A message of a device, decrypted and taken apart.</summary>
/// <param name="Command">The command number that it came with.</param>
/// <param name="Sequence">Its sequence number: the request's on 3.1 to 3.4 (mostly), the device's own counter on 3.5.</param>
/// <param name="ReturnCode">0 for success.</param>
/// <param name="Payload">The body after decryption, without version header; empty for a bare acknowledgement.</param>
public sealed record TuyaMessage(TuyaCommand Command, uint Sequence, uint ReturnCode, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The data points in the body, or null where it holds none.</summary>
    public Dps? Dps { get; init; }

    /// <summary>The sub-device that it speaks of, or null.</summary>
    public string? Cid { get; init; }

    /// <summary>The device's time stamp (<c>t</c>), where the body has one.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Whether the body is JSON. A refusal is plain text.</summary>
    public bool IsJson { get; init; }

    /// <summary>The body is empty: a bare acknowledgement.</summary>
    public bool IsAcknowledgement => Payload.IsEmpty;

    /// <summary>The body as text; bytes that are no UTF-8 become replacement characters, and stay in <see cref="Payload"/>.</summary>
    public string Text => Encoding.UTF8.GetString(Payload.Span);

    /// <summary>The command, the return code and the size of the body; not the body, which may hold secrets.</summary>
    public override string ToString() => $"{Command} #{Sequence} rc {ReturnCode}, {Payload.Length} bytes";
}
