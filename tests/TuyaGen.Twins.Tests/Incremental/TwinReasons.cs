using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Twins;
using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Incremental;

/// <summary>Why the steps of a second run gave what they gave, as sorted words.</summary>
internal sealed record TwinReasons(string Parts, string Files, string Sources)
{
    /// <summary>One part that is as before.</summary>
    public static TwinReasons Same { get; } = new("Cached", "Cached", "Cached");

    /// <summary>One part that is as before, of which there is something to report.</summary>
    public static TwinReasons Reported { get; } = new("Unchanged", "Cached", "Cached");

    /// <summary>One part that is another.</summary>
    public static TwinReasons Emitted { get; } = new("Modified", "Modified", "Modified");

    public static TwinReasons Of(TwinRun run) => new(
        Join(run.Result.TrackedSteps[TwinSteps.Parts]),
        Join(run.Result.TrackedSteps[TwinSteps.Files]),
        Join(run.Result.TrackedOutputSteps.SelectMany(s => s.Value).Where(s => s.Inputs.Any(i => i.Source.Name == TwinSteps.Files))));

    private static string Join(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Join(' ', steps.SelectMany(s => s.Outputs).Select(o => o.Reason.ToString()).Order(StringComparer.Ordinal));
}
