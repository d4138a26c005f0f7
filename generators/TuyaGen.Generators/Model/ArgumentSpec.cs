namespace TuyaGen.Generators.Model;

/// <summary>A parameter of a command that a step runs, and what it gets.</summary>
internal sealed record ArgumentSpec(string Parameter, ClrType Type, ValueSpec Value);
