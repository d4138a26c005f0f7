using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Output;

/// <summary>What is worth knowing and no error, on the error stream: results stay alone on theirs.</summary>
internal static class Notes
{
    public static Task WriteAsync(CliHost host, string text, bool isJson) =>
        host.Console.Error.WriteLineAsync(isJson ? JsonLine.Of(json => json.WriteString("note", text)) : DpsText.Printable(text));
}
