using System.Text;
using Spectre.Console;

namespace TuyaGen.Cli.Host;

/// <summary>The terminal, or the pipes, of the process.</summary>
internal sealed class SystemConsole : ICliConsole
{
    public TextWriter Out => Console.Out;

    public TextWriter Error => Console.Error;

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    public async ValueTask<string?> AskSecretAsync(string question, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            return null;
        await Error.WriteAsync($"{question}: ".AsMemory(), cancellationToken).ConfigureAwait(false);
        var typed = new StringBuilder();
        while (await AnsiConsole.Console.Input.ReadKeyAsync(intercept: true, cancellationToken).ConfigureAwait(false) is { } key)
        {
            if (key.Key == ConsoleKey.Enter)
                break;
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        await Error.WriteLineAsync().ConfigureAwait(false);
        return typed.ToString();
    }
}
