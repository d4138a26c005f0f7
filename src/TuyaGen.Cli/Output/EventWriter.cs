using Spectre.Console;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>Writes the events of any number of devices, one line each.</summary>
internal sealed class EventWriter(ICliConsole console, bool isJson) : IMonitorScreen
{
    private readonly IAnsiConsole _terminal = Terminal.On(console);

    public Task RunAsync(Func<Task> watching) => watching();

    public async ValueTask ShowAsync(WatchedDevice? device, DeviceEvent happened, CancellationToken cancellationToken)
    {
        if (isJson)
            await console.Out.WriteLineAsync(EventJson.Line(device, happened).AsMemory(), cancellationToken).ConfigureAwait(false);
        else
            _terminal.MarkupLine(EventText.Line(device, happened));
    }
}
