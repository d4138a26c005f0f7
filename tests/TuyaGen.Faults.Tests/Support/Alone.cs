namespace TuyaGen.Faults.Tests.Support;

/// <summary>Tests that look at the whole process; they run when no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
