using TuyaGen.Cli.Host;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>A command that runs until it is told to stop, as by Ctrl+C.</summary>
internal sealed class RunningCli : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TestConsole _console = new();
    private readonly Task<CliResult> _run;

    public RunningCli(params string[] args)
        : this(host => host, new ManualTime(), args)
    {
    }

    public RunningCli(Func<CliHost, CliHost> configure, ManualTime time, params string[] args)
    {
        Time = time;
        var host = configure(new(_console, DeviceCatalogue.Default) { Time = time });
        _run = Task.Run(() => Tool.RunAsync(host, _console, _stop.Token, args));
    }

    /// <summary>The clock by which the command ends.</summary>
    public ManualTime Time { get; }

    /// <summary>The first line, past or to come, that meets a condition.</summary>
    public Task<string> LineAsync(Func<string, bool> condition) => _console.OutLines.Lines.FirstAsync(condition);

    /// <summary>The first line on the error stream, past or to come, that meets a condition.</summary>
    public Task<string> ErrorAsync(Func<string, bool> condition) => _console.ErrorLines.Lines.FirstAsync(condition);

    /// <summary>The end that the command finds by itself.</summary>
    public Task<CliResult> EndAsync() => _run;

    public async Task<CliResult> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }
}
