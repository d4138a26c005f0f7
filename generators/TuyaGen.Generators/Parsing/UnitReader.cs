using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads a unit: a text, or the property that names it.</summary>
internal static class UnitReader
{
    /// <summary>A unit that is a text; null for one that a property names.</summary>
    public static string? Text(ObjectReader words) => words.Find("unit") is { Kind: JsonKind.Object } ? null : words.Text("unit");

    /// <summary>The name of the property in <c>{"of": "Unit"}</c>; null for a text or nothing.</summary>
    public static JsonNode? Property(ObjectReader words, DiagnosticBag bag)
    {
        if (words.Find("unit") is not { Kind: JsonKind.Object } unit)
            return null;
        var inner = new ObjectReader(unit, "The unit", new(unit.Range.Start, 1), Words.UnitOf, bag);
        return inner.Require("of") is { } name && Values.Text(name, "of", bag) is not null ? name : null;
    }
}
