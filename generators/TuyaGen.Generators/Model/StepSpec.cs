namespace TuyaGen.Generators.Model;

/// <summary>A step of a command.</summary>
internal abstract record StepSpec;

/// <summary>Writes properties in one frame.</summary>
internal sealed record SetStep(EquatableArray<AssignmentSpec> Set) : StepSpec;

/// <summary>Runs another command.</summary>
/// <param name="Command">Which.</param>
/// <param name="Arguments">What its parameters get.</param>
/// <param name="OnlyWrites">It brings nothing but the result of a write.</param>
internal sealed record RunStep(string Command, EquatableArray<ArgumentSpec> Arguments, bool OnlyWrites) : StepSpec;

/// <summary>Waits until properties are reported.</summary>
/// <param name="Properties">All of these.</param>
/// <param name="Timeout">How long; null for as long as an answer may take.</param>
internal sealed record AwaitStep(EquatableArray<int> Properties, ValueSpec? Timeout) : StepSpec;

/// <summary>Lets time pass.</summary>
internal sealed record DelayStep(int Milliseconds) : StepSpec;
