namespace TuyaGen.Generators.Model;

/// <summary>The steps of a command.</summary>
/// <param name="Steps">One after the other.</param>
/// <param name="Finally">What is written in the end, whatever became of the steps; none for nothing.</param>
internal sealed record StepsSpec(EquatableArray<StepSpec> Steps, EquatableArray<AssignmentSpec> Finally)
{
    public IEnumerable<AssignmentSpec> Assignments => Steps.OfType<SetStep>().SelectMany(s => s.Set).Concat(Finally);
}
