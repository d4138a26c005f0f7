namespace TuyaGen.Generators.Parsing;

/// <summary>The words that an object of a document may have.</summary>
/// <param name="Known">The words.</param>
internal sealed record WordList(IReadOnlyList<string> Known)
{
    public static WordList Of(string known) => new(known.Split([' '], StringSplitOptions.RemoveEmptyEntries));
}
