namespace TuyaGen.Protocol;

/// <summary>3.3: the body is AES-ECB ciphertext; the version header stands in clear before it, where the command has one.</summary>
internal class Dialect33(LocalKey key) : CrcDialect
{
    private readonly EcbCipher _cipher = new(key.Bytes);

    protected virtual TuyaVersion Version => TuyaVersion.V33;

    protected override void WriteBody(FrameBuffer output, TuyaCommand command, ReadOnlySpan<byte> body)
    {
        if (VersionHeader.Precedes(command))
            VersionHeader.Write(output.Take(VersionHeader.Size), Version);
        var start = output.Length;
        output.Write(body);
        _cipher.EncryptTail(output, start);
    }

    // Ciphertext comes in blocks of 16, so a length of 15 beyond them shows the header, of whatever version and source.
    protected override bool ReadBody(TuyaCommand command, byte[] buffer, ref int start, ref int length)
    {
        if (length % 16 == VersionHeader.Size)
        {
            start += VersionHeader.Size;
            length -= VersionHeader.Size;
            if (length == 0)
                return true;
        }

        return _cipher.TryDecrypt(buffer, start, length, out length);
    }

    public override void Dispose()
    {
        _cipher.Dispose();
        GC.SuppressFinalize(this);
    }
}
