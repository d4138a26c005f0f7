using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>A console without a terminal: outputs are kept, the environment is what the test says.</summary>
internal sealed class TestConsole : ICliConsole
{
    private readonly List<string> _questions = [];

    public LineProbe OutLines { get; } = new("output lines");

    public LineProbe ErrorLines { get; } = new("error lines");

    public TextWriter Out => OutLines;

    public TextWriter Error => ErrorLines;

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What the person at the terminal types when asked; null for nobody there.</summary>
    public string? Answer { get; init; }

    /// <summary>What the person types when asked for something that may be seen, by a word of the question.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public IReadOnlyList<string> Questions => _questions;

    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    public ValueTask<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        _questions.Add(question);
        return ValueTask.FromResult<string?>(Answers.FirstOrDefault(a => question.Contains(a.Key, StringComparison.OrdinalIgnoreCase)).Value);
    }

    public ValueTask<string?> AskSecretAsync(string question, CancellationToken cancellationToken)
    {
        _questions.Add(question);
        return ValueTask.FromResult(Answer);
    }
}
