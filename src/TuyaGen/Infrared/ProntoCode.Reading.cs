using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TuyaGen;

public sealed partial record ProntoCode
{
    /// <summary>
    /// Reads a learned Pronto code of any clock. Words are separated by blanks or line ends; one word beyond the announced pairs is a
    /// last pulse, which some programs do not count.
    /// </summary>
    /// <exception cref="FormatException">The text is no such code; the message says why.</exception>
    public static ProntoCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a code as <see cref="Parse"/> does, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ProntoCode? code) => (code = Read(text, out _)) is not null;

    private static ProntoCode? Read(ReadOnlySpan<char> text, out string? fault)
    {
        if (!TryReadWords(text, out var words))
        {
            fault = "A Pronto code consists of words of four hexadecimal digits, as in 0000 006D 0000 0002 0156 00AB 0015 0474.";
            return null;
        }

        fault = words switch
        {
            { Count: < 4 } => "A Pronto code has at least four words: kind, clock and two counts. Copy it again, whole.",
            [not 0, ..] => $"The Pronto code is of kind {words[0]:X4}; only learned codes, kind 0000, hold pulses. Look for that form.",
            [_, 0, ..] => "The Pronto code has the clock 0000, which no carrier has; 006D is the one of 38 kilohertz.",
            [_, _, var once, var repeat, ..] when words.Count - 4 - (2 * (once + repeat)) is not (0 or 1) =>
                $"The Pronto code announces {once + repeat} pairs, so {2 * (once + repeat)} words behind the first four; "
                    + $"it has {words.Count - 4}. Copy it again, whole.",
            _ => null,
        };
        return fault is null ? Read(words, out fault) : null;
    }

    private static ProntoCode? Read(List<int> words, out string? fault)
    {
        var durations = new int[words.Count - 4];
        for (var i = 0; i < durations.Length; i++)
            durations[i] = (int)Math.Round((long)words[i + 4] * words[1] * ClockTick);
        if (IrCode.FromRead(durations, out fault) is null)
            return null;
        var once = 2 * words[2];
        var carrier = Math.Clamp(Math.Round(ClockKilohertz / words[1], 1), 0.1, ClockKilohertz);
        return new(IrCode.Create(durations.AsSpan(0, once)), IrCode.Create(durations.AsSpan(once)), carrier);
    }

    private static bool TryReadWords(ReadOnlySpan<char> text, out List<int> words)
    {
        words = [];
        foreach (var range in text.SplitAny(" \t\r\n"))
        {
            var digits = text[range];
            if (digits.IsEmpty)
                continue;
            if (digits.Length > 4 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var word))
                return false;
            words.Add(word);
        }

        return true;
    }
}
