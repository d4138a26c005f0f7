namespace TuyaGen.Generators.Model;

/// <summary>A data point must be of a kind, a member of <c>DpValueKind</c>.</summary>
internal sealed record KindTest(int Id, string Kind);
