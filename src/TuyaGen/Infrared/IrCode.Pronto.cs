using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

public sealed partial class IrCode
{
    /// <summary>Reads both bursts of a learned Pronto code; <see cref="ProntoCode"/> tells them apart and keeps the carrier.</summary>
    /// <exception cref="FormatException">The text is no such code; the message says why.</exception>
    public static IrCode FromPronto(string text) => ProntoCode.Parse(text).ToCode();

    /// <summary>Reads a code as <see cref="FromPronto"/> does, if the text is one.</summary>
    public static bool TryFromPronto(string? text, [NotNullWhen(true)] out IrCode? code) =>
        (code = ProntoCode.TryParse(text, out var pronto) ? pronto.ToCode() : null) is not null;

    /// <summary>Writes the code as the repeated burst of a learned Pronto code.</summary>
    /// <param name="carrierKilohertz">The carrier in kilohertz, 0.1 to 4145; 36 to 40 is usual.</param>
    /// <exception cref="ArgumentException">The carrier is outside its range, or the code has more than 65,535 pairs.</exception>
    public string ToPronto(double carrierKilohertz = 38) => new ProntoCode(Empty, this, carrierKilohertz).ToString();
}
