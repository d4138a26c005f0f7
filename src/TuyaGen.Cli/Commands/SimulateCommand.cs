using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya simulate</c>: is a device until it is stopped, and shows what it is asked.</summary>
internal static class SimulateCommand
{
    public static Command Create(CliHost host)
    {
        var model = new Argument<string>("MODEL") { Description = "What it is: one of 'tuya models', or the path of a model of your own, ./fan.tuya.json." }.CompleteModels(host);
        var json = CommonOptions.Json();
        var options = new SimulationOptions();
        var command = new Command("simulate", "Be a device on the network until Ctrl+C, and show what it is asked.") { model, json };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var simulated = options.Read(parsed, ModelNames.Find(host.Catalogue, parsed.GetValue(model)!), host);
            return RunAsync(Start(simulated), new RequestWriter(host.Console, simulated.Model!, simulated.Variant, parsed.GetValue(json)), cancellationToken);
        });
        return command;
    }

    private static async Task RunAsync(SimulatedDevice device, RequestWriter writer, CancellationToken cancellationToken)
    {
        await using var own = device.ConfigureAwait(false);
        await writer.WriteReadyAsync(device).ConfigureAwait(false);
        var last = 0L;
        try
        {
            while (true)
            {
                var request = await device.WaitForRequestAsync(r => r.Number > last, cancellationToken).ConfigureAwait(false);
                last = request.Number;
                await writer.WriteAsync(request).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C is how it ends.
        }
    }

    private static SimulatedDevice Start(SimulatedDeviceOptions options)
    {
        try
        {
            return SimulatedDevice.Start(options);
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
        catch (InvalidOperationException e)
        {
            throw new TuyaException(e.Message, inner: e);
        }
    }
}
