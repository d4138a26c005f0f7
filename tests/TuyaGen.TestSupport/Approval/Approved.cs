using System.Runtime.CompilerServices;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace TuyaGen.TestSupport;

/// <summary>Compares a text with the file that somebody has looked at and approved.</summary>
public static class Approved
{
    private const string AcceptVariable = "TUYAGEN_ACCEPT";

    /// <summary>
    /// Compares with <c>name.verified.cs</c> beside the test. When it differs, <c>name.received.cs</c> is written next to it; with
    /// TUYAGEN_ACCEPT=1 in the environment the approved file itself.
    /// </summary>
    /// <param name="text">The text; line ends do not count.</param>
    /// <param name="name">The name of the file, without the ending.</param>
    /// <param name="testFile">The test's own file.</param>
    /// <exception cref="ApprovalException">It differs; the message shows the lines.</exception>
    public static void Verify(string text, string name, [CallerFilePath] string testFile = "") =>
        Verify(text, name, testFile, Environment.GetEnvironmentVariable(AcceptVariable) == "1");

    /// <inheritdoc cref="Verify(string, string, string)"/>
    /// <param name="accept">Whether the text is approved herewith.</param>
    public static void Verify(string text, string name, string testFile, bool accept)
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        var received = Normalize(text);
        var approved = File.Exists(stem + ".verified.cs") ? Normalize(File.ReadAllText(stem + ".verified.cs")) : "";
        if (received == approved)
        {
            File.Delete(stem + ".received.cs");
            return;
        }

        if (accept)
        {
            File.WriteAllText(stem + ".verified.cs", received);
            return;
        }

        File.WriteAllText(stem + ".received.cs", received);
        throw new ApprovalException(
            $"{name} is not as approved. If the new text is right, run the test with {AcceptVariable}=1.\n"
            + Difference(approved, received));
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimStart('\ufeff').TrimEnd('\n') + "\n";

    private static string Difference(string approved, string received) => string.Join('\n', new InlineDiffBuilder(new Differ())
        .BuildDiffModel(approved, received)
        .Lines
        .Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
        .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
}
