using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

public sealed partial class IrHead
{
    private const int DigitsBeforePeriods = 18;

    /// <summary>Reads the hexadecimal digits of a head, of either case.</summary>
    /// <exception cref="FormatException">The text is no head; the message says why.</exception>
    public static IrHead Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a head as <see cref="Parse"/> does, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IrHead? head) => (head = Read(text, out _)) is not null;

    internal static IrHead? Read(ReadOnlySpan<char> text, out string? fault)
    {
        var reader = new HexReader(text.Trim());
        if (!reader.TryRead(2, out var timing) || !reader.TryRead(4, out var carrier)
            || !reader.TryRead(8, out _) || !reader.TryRead(4, out var count))
        {
            fault = $"A head is hexadecimal digits, {DigitsBeforePeriods} and four for each duration. Copy it again, whole.";
            return null;
        }

        fault = (timing, carrier) switch
        {
            (not (1 or 2), _) => $"The head begins with {timing:X2}; only the kinds 01 and 02 are known. Send a learned code instead.",
            (_, 0) => "The head has a carrier of 0 kilohertz; 38 kilohertz is 0ED8. Copy it again, whole.",
            _ => reader.Left == 4 * count ? null
                : $"The head announces {count} durations of four digits; {reader.Left} digits follow. Copy it again, whole.",
        };
        // Durations beyond the last symbol have no use.
        var periods = new int[fault is null ? Math.Min(count, MaxPeriods) : 0];
        for (var i = 0; i < periods.Length && fault is null; i++)
        {
            if (!reader.TryRead(4, out periods[i]))
                fault = "A head is hexadecimal digits; among its durations is something else. Copy it again, whole.";
        }

        return fault is null ? new((BitTiming)timing, carrier / 100.0, periods) : null;
    }
}
