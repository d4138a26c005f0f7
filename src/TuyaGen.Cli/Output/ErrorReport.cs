namespace TuyaGen.Cli.Output;

/// <summary>Tells what went wrong, to a person or to a script, and which exit code stands for it.</summary>
internal sealed class ErrorReport(TextWriter error, bool isJson)
{
    public async Task<int> WriteAsync(Exception problem, bool isCancelled)
    {
        var (exit, message) = problem switch
        {
            OperationCanceledException when isCancelled => (ExitCode.Failed, "Cancelled."),
            UsageException or ValueOutOfRangeException or NotSupportedByDeviceException => (ExitCode.Usage, problem.Message),
            TuyaException => (ExitCode.Failed, problem.Message),
            IOException or UnauthorizedAccessException => (ExitCode.Failed, $"Reading or writing failed: {problem.Message}"),
            _ => (ExitCode.Failed, $"{problem.GetType().Name}: {problem.Message} This is a defect of the tool; please report it."),
        };
        var line = isJson
            ? JsonLine.Of(json =>
            {
                json.WriteString("error", message);
                json.WriteNumber("code", problem is TuyaException { Code: > 0 and var number } ? number : exit);
            })
            : Lines(message);
        await error.WriteLineAsync(line).ConfigureAwait(false);
        return exit;
    }

    // The errors of a device model have a line each. What a device or a file says of itself must not reach the terminal as commands.
    private static string Lines(string message) => string.Join(Environment.NewLine, message.ReplaceLineEndings("\n").Split('\n').Select(DpsText.Printable));
}
