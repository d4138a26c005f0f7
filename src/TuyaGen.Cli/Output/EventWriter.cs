using Spectre.Console;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>Writes the events of any number of devices, one line each, never two lines into each other.</summary>
internal sealed class EventWriter(ICliConsole console, bool isJson) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly IAnsiConsole _terminal = Terminal.On(console);

    public async Task WriteAsync(DeviceSession session, DeviceEvent happened, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (isJson)
                await console.Out.WriteLineAsync(EventJson.Line(session, happened).AsMemory(), cancellationToken).ConfigureAwait(false);
            else
                _terminal.MarkupLine(EventText.Line(session, happened));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
