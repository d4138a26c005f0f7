using Microsoft.CodeAnalysis;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>What every step of the pipeline is expected to do, one reason per model where the step has one result per model.</summary>
internal sealed record RunReasons(
    string Files, string Parse, string Models, string Catalogue, string Builder, string Output)
{
    private const string All = "Cached Cached";

    /// <summary>Nothing that concerns the models has changed.</summary>
    public static RunReasons Nothing { get; } = new(All, All, All, "Cached", "Cached", "Cached Cached Cached");

    /// <summary>One model says something else: it is emitted again, and nothing else is.</summary>
    public static RunReasons OneModel { get; } = Nothing with
    {
        Files = "Cached Modified",
        Parse = "Cached Modified",
        Models = "Cached Modified",
        Output = "Cached Cached Modified",
    };

    /// <summary>One model says the same in other places: it is read again, and nothing is emitted.</summary>
    public static RunReasons OneModelMoved { get; } = OneModel with
    {
        Models = "Cached Unchanged",
        Output = "Cached Cached Cached",
    };

    public static RunReasons Of(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        return new(Step(StepNames.Files), Step(StepNames.Parse), Step(StepNames.Models), Step(StepNames.Catalogue), Step(StepNames.Builder),
            Join(result.TrackedOutputSteps.Single(s => s.Key == "SourceOutput").Value.Where(IsSource)));

        string Step(string name) => Join(result.TrackedSteps[name]);
    }

    // What is reported is an output too, but no source.
    private static bool IsSource(IncrementalGeneratorRunStep step) => step.Inputs[0].Source.Name != StepNames.Complaints;

    private static string Join(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Join(" ", steps.SelectMany(s => s.Outputs).Select(o => o.Reason.ToString()).Order(StringComparer.Ordinal));
}
