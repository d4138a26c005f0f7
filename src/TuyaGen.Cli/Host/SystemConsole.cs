using System.Text;
using Microsoft.Win32.SafeHandles;

namespace TuyaGen.Cli.Host;

/// <summary>The terminal, or the pipes, of the process.</summary>
internal sealed class SystemConsole : ICliConsole
{
    private const int StandardOutput = 1;

    /// <summary>The output. Unlike the framework's own, it tells when nobody reads a pipe any more, so that <c>tuya monitor | head</c> ends.</summary>
    public TextWriter Out { get; } = Console.IsOutputRedirected && !OperatingSystem.IsWindows()
        ? TextWriter.Synchronized(new StreamWriter(new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0)) { AutoFlush = true })
        : Console.Out;

    public TextWriter Error => Console.Error;

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    public async ValueTask<string?> AskAsync(string question, CancellationToken cancellationToken) =>
        await ShowAsync(question, cancellationToken).ConfigureAwait(false)
            ? await WaitAsync(() => Console.ReadLine() ?? "", cancellationToken).ConfigureAwait(false)
            : null;

    public async ValueTask<string?> AskSecretAsync(string question, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(question, cancellationToken).ConfigureAwait(false))
            return null;
        try
        {
            // The terminal repeats what is typed unless somebody waits for a key.
            return await WaitAsync(ReadHidden, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await Error.WriteLineAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> ShowAsync(string question, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            return false;
        await Error.WriteAsync($"{question}: ".AsMemory(), cancellationToken).ConfigureAwait(false);
        return true;
    }

    // A thread of the pool waits for the keyboard, and Ctrl+C leaves it behind.
    private static Task<string> WaitAsync(Func<string> read, CancellationToken cancellationToken) =>
        Task.Run(read, cancellationToken).WaitAsync(cancellationToken);

    private static string ReadHidden()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        return typed.ToString();
    }
}
