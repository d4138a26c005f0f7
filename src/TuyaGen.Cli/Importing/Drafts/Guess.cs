namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>How a data point is marked whose type is guessed. Who learns what it is writes a better sentence, and it is a guess no more.</summary>
internal static class Guess
{
    public const string Doc = "Not known; its type is a guess from what the device reported.";

    /// <summary>The words that a guess has; more than these are the user's.</summary>
    public static readonly IReadOnlySet<string> Words = new HashSet<string>(StringComparer.Ordinal) { "id", "type", "encoding", "range", "example", "doc" };
}
