namespace TuyaGen.Generators.Model;

/// <summary>How a variant is recognised.</summary>
internal sealed record VariantTestSpec
{
    public EquatableArray<int> Present { get; init; }

    public EquatableArray<int> Absent { get; init; }

    public EquatableArray<int> AnyOf { get; init; }

    public EquatableArray<KindTest> Kinds { get; init; }

    public EquatableArray<ValueTest> Values { get; init; }

    public EquatableArray<string> Products { get; init; }
}
