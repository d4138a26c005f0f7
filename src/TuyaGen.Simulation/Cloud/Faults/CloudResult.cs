using System.Text.Json.Nodes;
using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>The cloud answers with another result than it would.</summary>
/// <param name="Json">The result as JSON text.</param>
public sealed record CloudResult(string Json) : CloudFault
{
    internal override CloudReply Answer() => CloudReply.Of(JsonNode.Parse(Json));
}
