using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

public sealed partial class IrCode
{
    /// <summary>Reads a code as Tuya's cloud writes it: the bytes of <see cref="FromBase64"/> in hexadecimal, either case.</summary>
    /// <exception cref="FormatException">The text is no such code; the message says why.</exception>
    public static IrCode FromHex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadHex(text, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a code as <see cref="FromHex"/> does, if the text is one.</summary>
    public static bool TryFromHex(string? text, [NotNullWhen(true)] out IrCode? code) => (code = ReadHex(text, out _)) is not null;

    /// <summary>Writes what <see cref="FromHex"/> reads, in lower case; durations above 65,535 microseconds become 65,535.</summary>
    public string ToHex() => Convert.ToHexStringLower(ToBytes());

    private static IrCode? ReadHex(ReadOnlySpan<char> text, out string? fault)
    {
        text = text.Trim();
        var bytes = new byte[text.Length / 2];
        if (Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done)
            return FromBytes(bytes, out fault);
        fault = "The text is no hexadecimal code; it consists of the digits 0 to 9 and A to F, four a duration. Copy it again, whole.";
        return null;
    }
}
