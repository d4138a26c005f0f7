using Spectre.Console;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>
/// Shows devices in a table that changes where it stands. It is drawn a few times a second, apart from the watching, so that a slow
/// terminal keeps nothing waiting.
/// </summary>
internal sealed class LiveScreen(IAnsiConsole terminal, MonitorBoard board, TimeProvider time) : IMonitorScreen
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    public Task RunAsync(Func<Task> watching) =>
        terminal.Live(Draw()).StartAsync(async screen =>
        {
            using var end = new CancellationTokenSource();
            var drawing = DrawAsync(screen, end.Token);
            try
            {
                // A table that can be drawn no more ends it too: nobody would see what comes.
                await (await Task.WhenAny(watching(), drawing).ConfigureAwait(false)).ConfigureAwait(false);
            }
            finally
            {
                await end.CancelAsync().ConfigureAwait(false);
                await drawing.ConfigureAwait(false);
                screen.UpdateTarget(Draw());
            }
        });

    public ValueTask ShowAsync(WatchedDevice? device, DeviceEvent happened, CancellationToken cancellationToken)
    {
        board.Hear(device, happened);
        return default;
    }

    private Table Draw() => board.Draw(time.GetUtcNow(), terminal.Profile.Height);

    private async Task DrawAsync(LiveDisplayContext screen, CancellationToken end)
    {
        using var timer = new PeriodicTimer(Pace, time);
        try
        {
            while (await timer.WaitForNextTickAsync(end).ConfigureAwait(false))
                screen.UpdateTarget(Draw());
        }
        catch (OperationCanceledException)
        {
            // The watching is over.
        }
    }
}
