using TuyaGen.Generators.Twins;
using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Incremental;

public class TwinModelTests
{
    private static readonly string Source = Sources.Class(
        "public Task<int> ReadAsync<T>(int dp = 1) where T : class => Task.FromResult(dp);");

    [Theory]
    [InlineData(TwinSteps.Parts)]
    [InlineData(TwinSteps.Files)]
    public void The_model_holds_texts_and_nothing_of_the_compiler(string step)
    {
        var model = Outputs(step).Single();

        var types = Reachable(model).Select(o => o.GetType()).Distinct().ToList();

        Assert.Contains(typeof(string), types);
        Assert.DoesNotContain(types, t => t.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TwinSteps.Parts)]
    [InlineData(TwinSteps.Files)]
    public void One_source_read_twice_gives_equal_models(string step)
    {
        var first = Outputs(step).Single();
        var second = Outputs(step).Single();

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    private static IEnumerable<object> Outputs(string step) =>
        TwinDriver.Of(Source).Run().Compiles().Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Value);

    // All that hangs on an object, by its properties and items.
    private static IEnumerable<object> Reachable(object root)
    {
        yield return root;
        if (root is string || root.GetType().IsPrimitive)
            yield break;
        var children = root is System.Collections.IEnumerable items
            ? items.Cast<object>()
            : root.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(root)).OfType<object>();
        foreach (var child in children.SelectMany(Reachable))
            yield return child;
    }
}
