namespace TuyaGen.Tests.Support;

/// <summary>Tests that look at what the whole process shares, such as whether anybody listens, run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
