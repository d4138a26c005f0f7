using System.Diagnostics;
using System.Text;

namespace TuyaGen.Cloud;

/// <summary>The secret of a cloud project, called Access Secret or Client Secret there. It signs requests and is never sent itself; it
/// prints as <c>***</c> wherever it is printed.</summary>
[DebuggerDisplay("***")]
public sealed class AccessSecret
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes;

    private AccessSecret(byte[] bytes) => _bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Takes over the text that the project's page shows.</summary>
    /// <exception cref="ArgumentException">The text is empty or has characters that no secret has; the message does not show it.</exception>
    public static AccessSecret Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && text.All(char.IsAsciiLetterOrDigit)
            ? new(Encoding.ASCII.GetBytes(text))
            : throw new ArgumentException(
                "An access secret consists of letters and digits, usually 32 of them. Copy it again, whole and without blanks, from the "
                + "project's page at platform.tuya.com.", nameof(text));
    }

    /// <summary>The secret as a text, for a file that holds it. It belongs in no log and on no screen, and in files that only their owner may
    /// read.</summary>
    public string Reveal() => Encoding.ASCII.GetString(_bytes);

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}
