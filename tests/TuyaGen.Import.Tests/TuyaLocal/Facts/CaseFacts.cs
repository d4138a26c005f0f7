using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace TuyaGen.Import.Tests.TuyaLocal.Facts;

/// <summary>What a case of <c>when</c> says of a data point.</summary>
internal static class CaseFacts
{
    public static bool Says(JsonObject @case, JsonObject point, string word, JsonNode wanted) => word switch
    {
        "range" => @case["range"] is JsonArray range && range.Select(n => (decimal)n!).SequenceEqual(wanted.AsArray().Select(n => (decimal)n!)),
        "step" => @case["step"] is { } step && (decimal)step == (decimal)wanted,
        _ => (Factor(@case, point) ?? "1/1") == (string)wanted!,
    };

    /// <summary>What the wire number is multiplied with, as a fraction in its lowest terms; null for one.</summary>
    public static string? Factor(JsonObject words, JsonObject otherwise)
    {
        long upper = (long?)(words["multiplier"] ?? otherwise["multiplier"]) ?? 1, lower = (long?)(words["divisor"] ?? otherwise["divisor"]) ?? 1;
        var common = (long)BigInteger.GreatestCommonDivisor(upper, lower);
        return upper == lower ? null : string.Create(CultureInfo.InvariantCulture, $"{upper / common}/{lower / common}");
    }
}
