using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TuyaGen.Infrared;

namespace TuyaGen;

public sealed partial class IrCode
{
    /// <summary>
    /// Reads a list of durations in microseconds as LIRC, its tools and most others write it: <c>9000 4500 563</c>,
    /// <c>+9000 -4500 +563</c>, <c>pulse 9000 space 4500 pulse 563</c> or <c>p9000 g4500 p563</c>, with blanks, commas, semicolons,
    /// brackets or line ends between. A gap before the first pulse is passed over; pulses that follow each other add up, gaps too.
    /// </summary>
    /// <exception cref="FormatException">The text is no such list; the message says why.</exception>
    public static IrCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadText(text, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a list of durations as <see cref="Parse"/> does, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IrCode? code) => (code = ReadText(text, out _)) is not null;

    /// <summary>The durations in microseconds with blanks between, as LIRC's raw codes have them: <c>9000 4500 563</c>.</summary>
    public override string ToString() => string.Join(' ', _durations);

    private static IrCode? ReadText(ReadOnlySpan<char> text, out string? fault)
    {
        var train = new PulseTrain();
        bool? announced = null;
        foreach (var range in text.SplitAny(" \t\r\n,;[]"))
        {
            var token = text[range];
            if (token.IsEmpty)
                continue;
            var word = token[..(token.IndexOfAnyInRange('0', '9') is var digits and >= 0 ? digits : token.Length)];
            if (!word.IsEmpty && (announced = Level(word)) is null)
            {
                fault = $"'{word}' is neither pulse nor gap; write numbers, with + or pulse, - or space before them if you like.";
                return null;
            }

            if (word.Length == token.Length)
                continue;
            if (!int.TryParse(token[word.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var duration))
            {
                fault = $"'{token}' is no duration; write whole microseconds, as in 9000 4500 563.";
                return null;
            }

            train.Add(announced ?? !train.EndsWithPulse, duration);
            announced = null;
        }

        return FromRead(train.Durations, out fault);
    }

    private static bool? Level(ReadOnlySpan<char> word) => word switch
    {
        "+" or "p" or "pulse" or "mark" => true,
        "-" or "g" or "s" or "gap" or "space" or "timeout" => false,
        _ => null,
    };
}
