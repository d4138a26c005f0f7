namespace TuyaGen.Generators.Parsing;

/// <summary>The words that an object of a document may have.</summary>
/// <param name="Known">Those that mean something.</param>
/// <param name="Reserved">Those of the language that this version does not support.</param>
internal sealed record WordList(IReadOnlyList<string> Known, IReadOnlyList<string> Reserved)
{
    public static WordList Of(string known, string reserved = "") => new(Split(known), Split(reserved));

    private static string[] Split(string words) => words.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
