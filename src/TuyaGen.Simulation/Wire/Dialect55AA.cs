using System.Buffers.Binary;

namespace TuyaGen.Simulation.Wire;

/// <summary>The frame of 3.1 to 3.4: the return code in the clear, a check over everything in front of it.</summary>
internal abstract class Dialect55AA(TuyaVersion version, int checkLength) : Dialect(version, FrameShape.Of55AA(checkLength))
{
    private const int ReturnCodeLength = 4;

    public override byte[] Write(DeviceMessage message, ReadOnlySpan<byte> key, IEntropy entropy)
    {
        var body = message.IsPlain || (message.Body.IsEmpty && !message.IsPadded) ? message.Body.ToArray() : Seal(message, key);
        var returnCode = message.ReturnCode is null ? 0 : ReturnCodeLength;
        var frame = Shape.Make(message.Sequence, message.Command, returnCode + body.Length + checkLength);
        if (message.ReturnCode is { } code)
            BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(Shape.HeaderLength), code);
        body.CopyTo(frame.AsSpan(Shape.HeaderLength + returnCode));
        var check = frame.Length - FrameShape.SuffixLength - checkLength;
        Check(frame.AsSpan(0, check), key, frame.AsSpan(check, checkLength));
        return frame;
    }

    protected override ReadOutcome Open(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> key, TuyaCommand command, out byte[] body)
    {
        var end = frame.Length - FrameShape.SuffixLength - checkLength;
        var carried = frame[Shape.HeaderLength..end];
        Span<byte> check = stackalloc byte[checkLength];
        Check(frame[..end], key, check);
        if (!check.SequenceEqual(frame.Slice(end, checkLength)))
        {
            body = carried.ToArray();
            return ReadOutcome.Damaged;
        }

        if (TryUnseal(carried, key, out body))
            return ReadOutcome.Message;
        body = carried.ToArray();
        return ReadOutcome.Unreadable;
    }

    /// <summary>Computes the check over a frame's bytes in front of it.</summary>
    protected abstract void Check(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key, Span<byte> check);

    /// <summary>Encrypts a body that is to be encrypted.</summary>
    protected abstract byte[] Seal(DeviceMessage message, ReadOnlySpan<byte> key);

    /// <summary>Decrypts what a client sent.</summary>
    protected abstract bool TryUnseal(ReadOnlySpan<byte> carried, ReadOnlySpan<byte> key, out byte[] body);
}
