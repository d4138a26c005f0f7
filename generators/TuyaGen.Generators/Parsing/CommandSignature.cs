using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>What another command may know of one that it runs.</summary>
/// <param name="Parameters">Its parameters.</param>
/// <param name="OnlyWrites">It brings nothing but the result of a write.</param>
/// <param name="Runs">The names of the commands that it runs itself, in any form of the device.</param>
internal sealed record CommandSignature(IReadOnlyList<ParameterSpec> Parameters, bool OnlyWrites, IReadOnlyList<string> Runs)
{
    /// <summary>The names that the steps of a command run.</summary>
    public static IEnumerable<string> RunsOf(JsonMember command) =>
        (command.Value["steps"]?.Items ?? []).Select(s => s["run"]).OfType<JsonNode>().Select(r => r.Text);
}
