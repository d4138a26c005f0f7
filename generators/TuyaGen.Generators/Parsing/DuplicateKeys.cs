using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>JSON allows a name twice in an object; a device model does not.</summary>
internal static class DuplicateKeys
{
    public static void Report(JsonNode node, DiagnosticBag bag)
    {
        var seen = new HashSet<string>();
        foreach (var member in node.Members)
        {
            if (!seen.Add(member.Name))
                bag.Add(TuyaDiagnostics.DuplicateKey, member.NameRange, member.Name);
            Report(member.Value, bag);
        }

        foreach (var item in node.Items)
            Report(item, bag);
    }
}
