namespace TuyaGen.Rules.Tests.Codecs;

/// <summary>A rectangle in metres.</summary>
public sealed record Zone(int Width, int Depth);
