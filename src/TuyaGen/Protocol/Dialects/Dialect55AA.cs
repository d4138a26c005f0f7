using System.Buffers.Binary;

namespace TuyaGen.Protocol;

/// <summary>What 3.1 to 3.4 share: the 55AA frame. A version says how it checks a frame and how it treats a body.</summary>
internal abstract class Dialect55AA : Dialect
{
    protected abstract int IntegritySize { get; }

    protected abstract void WriteIntegrity(ReadOnlySpan<byte> covered, Span<byte> destination);

    protected abstract bool CheckIntegrity(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> found);

    /// <summary>Writes a body behind what the buffer holds, encrypted as the version wants it.</summary>
    protected abstract void WriteBody(FrameBuffer output, TuyaCommand command, ReadOnlySpan<byte> body);

    /// <summary>Decrypts a body in place and says where the plain part lies.</summary>
    protected abstract bool ReadBody(TuyaCommand command, byte[] buffer, ref int start, ref int length);

    public sealed override void Encode(FrameBuffer output, uint sequence, TuyaCommand command, ReadOnlySpan<byte> body)
    {
        var start = output.Length;
        output.WriteUInt32(FrameLayout.Prefix55AA);
        output.WriteUInt32(sequence);
        output.WriteUInt32((uint)command);
        output.WriteUInt32(0);
        WriteBody(output, command, body);
        var length = output.Length - start - FrameLayout.Header55AA + IntegritySize + FrameLayout.SuffixSize;
        BinaryPrimitives.WriteUInt32BigEndian(output.From(start)[12..], (uint)length);
        var covered = output.Length - start;
        var integrity = output.Take(IntegritySize);
        WriteIntegrity(output.Array.AsSpan(start, covered), integrity);
        output.WriteUInt32(FrameLayout.Suffix55AA);
    }

    public sealed override FrameFault Decode(byte[] buffer, int start, int length, out RawFrame frame)
    {
        frame = default;
        var bytes = buffer.AsSpan(start, length);
        var end = length - FrameLayout.SuffixSize - IntegritySize;
        if (end < FrameLayout.Header55AA || !CheckIntegrity(bytes[..end], bytes.Slice(end, IntegritySize)))
            return FrameFault.BadIntegrity;
        var sequence = BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]);
        var command = (TuyaCommand)BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]);
        var body = FrameLayout.Header55AA;
        var returnCode = 0u;
        if (HasReturnCode(bytes[body..end]))
        {
            returnCode = BinaryPrimitives.ReadUInt32BigEndian(bytes[body..]);
            body += FrameLayout.ReturnCodeSize;
        }

        var bodyStart = start + body;
        var bodyLength = end - body;
        if (bodyLength > 0 && !IsPlainText(returnCode, buffer.AsSpan(bodyStart, bodyLength)) && !ReadBody(command, buffer, ref bodyStart, ref bodyLength))
            return FrameFault.Undecryptable;
        frame = new(command, sequence, returnCode, bodyStart, bodyLength);
        return FrameFault.None;
    }

    // Return codes are small. A body that begins with three zero bytes does not occur: it is ciphertext, JSON or a version.
    private static bool HasReturnCode(ReadOnlySpan<byte> body) =>
        body.Length >= FrameLayout.ReturnCodeSize && body[0] == 0 && body[1] == 0 && body[2] == 0;
}
