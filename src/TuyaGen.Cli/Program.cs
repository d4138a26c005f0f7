using System.Runtime.InteropServices;
using TuyaGen.Cli;
using TuyaGen.Cli.Host;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await TuyaCli.RunAsync(args, new SystemConsole(), stop.Token).ConfigureAwait(false);

// The first Ctrl+C ends in good order, a second one at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
