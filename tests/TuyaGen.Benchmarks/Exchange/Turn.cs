namespace TuyaGen.Benchmarks.Exchange;

/// <summary>One question and its answer, by their lengths in bytes.</summary>
internal readonly record struct Turn(int Question, int Answer);
