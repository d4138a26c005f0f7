using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Output;

/// <summary>Shows on the error stream how far a scan is, where a person looks; nothing elsewhere.</summary>
internal sealed class ScanProgress(CliHost host) : IProgress<double>
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private ProgressContext? _screen;
    private ProgressTask? _task;
    private string _what = "";

    /// <summary>Does the work, and shows progress meanwhile.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        if (Terminal.OfProgress(host.Console) is not { } terminal)
        {
            await work().ConfigureAwait(false);
            return;
        }

        await terminal.Progress().AutoClear(true).StartAsync(async screen =>
        {
            _screen = screen;
            await work().ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Begins to listen; the time that passes is the progress.</summary>
    public IDisposable? Listen(TimeSpan duration)
    {
        if (_screen is null)
            return null;
        Begin(string.Create(CultureInfo.InvariantCulture, $"Listening for {duration.TotalSeconds:0} s"));
        var start = host.Time.GetTimestamp();
        return host.Time.CreateTimer(_ => Report(host.Time.GetElapsedTime(start) / duration), null, Tick, Tick);
    }

    /// <summary>Begins to visit addresses.</summary>
    public void Visit(IReadOnlyList<string> networks) => Begin($"Visiting {string.Join(", ", networks)}");

    public void Found(int count)
    {
        if (_task is not null)
            _task.Description = string.Create(CultureInfo.InvariantCulture, $"{_what}, {count} found");
    }

    /// <inheritdoc/>
    public void Report(double value)
    {
        if (_task is not null)
            _task.Value = value;
    }

    private void Begin(string what)
    {
        _what = Markup.Escape(what);
        _task = _screen?.AddTask(_what, maxValue: 1);
    }
}
