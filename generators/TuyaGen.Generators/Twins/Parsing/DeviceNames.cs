using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace TuyaGen.Generators.Twins;

/// <summary>Finds the class that a model file declares. Its name is all that is wanted, so the file is searched, not read.</summary>
internal static class DeviceNames
{
    private static readonly Regex Declaration = new("\"device\"\\s*:\\s*\"(\\w+)\"", RegexOptions.CultureInvariant);

    /// <summary><c>BulbDevice</c> for <c>"device": "Bulb"</c>; null where the file declares none.</summary>
    public static string? Of(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text && Declaration.Match(text.ToString()) is { Success: true } match
            ? match.Groups[1].Value + "Device"
            : null;
}
