using System.Globalization;
using System.Text.Json.Nodes;

namespace TuyaGen.Import.Tests.TuyaLocal.Facts;

/// <summary>A part of a payload.</summary>
/// <param name="Place">Where it is, in bits, counted from an end.</param>
/// <param name="Factor">What it is multiplied with; null for one.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Range">The smallest and largest number; empty where nothing is said.</param>
internal sealed record PartFacts(string Place, string? Factor, string? Unit, string Range)
{
    public static HashSet<PartFacts> Of(JsonNode? parts) => [.. (parts?.AsArray() ?? []).Select(p => Of(p!.AsObject()))];

    public static IEnumerable<PartFacts> OfDocument(JsonObject point) => (point["layout"]?.AsArray() ?? []).Select(f => OfField(f!.AsObject()));

    private static PartFacts Of(JsonObject part) => new(
        (string)part["from"]! == "start"
            ? Start((int)part["byte"]!, (int)part["bytes"]!)
            : FromEnd("end", (int)part["bit"]!, (int)part["width"]!, (string)part["endian"]! == "little", (bool)part["signed"]!),
        (string?)part["factor"], (string?)part["unit"], Ends(part["range"]));

    private static PartFacts OfField(JsonObject field)
    {
        var type = (string)field["type"]!;
        var isLittle = type.EndsWith("le", StringComparison.Ordinal);
        var width = int.Parse(type.TrimStart('u', 'i').Replace("le", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var at = (int)field["at"]!;
        var (high, low) = field["bits"] switch
        {
            JsonArray ends => ((int)ends[0]!, (int)ends[1]!),
            { } bit => ((int)bit, (int)bit),
            _ => (width - 1, 0),
        };
        var place = at < 0 || isLittle
            ? FromEnd("end", ((isLittle ? at : -at - (width / 8)) * 8) + low, high - low + 1, isLittle, type[0] == 'i')
            : Start(at, width / 8);
        return new(place, CaseFacts.Factor(field, field), (string?)field["unit"], Ends(field["range"]));
    }

    private static string Start(int at, int bytes) => string.Create(CultureInfo.InvariantCulture, $"start {at * 8}:{bytes * 8}");

    private static string FromEnd(string end, int low, int width, bool isLittle, bool isSigned) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isLittle ? "little" : end)} {low}:{width}{(isSigned ? " signed" : "")}");

    private static string Ends(JsonNode? range) => range is JsonArray ends ? $"{ends[0]}..{ends[1]}" : "";
}
