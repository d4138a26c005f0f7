using TuyaGen.Cli.Output;
using TuyaGen.Cli.Records;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Sessions;

/// <summary>Is a device until it is told to end, and shows what it is asked.</summary>
internal sealed class SimulationRun(SimulatedDeviceOptions options, RequestWriter writer)
{
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(1);

    /// <param name="record">What it repeats; null for a device that reports changes only.</param>
    /// <param name="cancellationToken">Ctrl+C, which is how it ends.</param>
    public async Task RunAsync(ReplayedDevice? record, CancellationToken cancellationToken)
    {
        var device = Start();
        await using var own = device.ConfigureAwait(false);
        await writer.WriteReadyAsync(device).ConfigureAwait(false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var repeating = RepeatAsync(device, record, end.Token);
        try
        {
            await ShowAsync(device, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The usual end.
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await repeating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(SimulatedDevice device, CancellationToken cancellationToken)
    {
        for (var last = 0L; ;)
        {
            var request = await device.WaitForRequestAsync(r => r.Number > last, cancellationToken).ConfigureAwait(false);
            last = request.Number;
            await writer.WriteAsync(request).ConfigureAwait(false);
        }
    }

    // The reports of the record come as far apart as they came then, again and again. They change no value: those are as they were at its end.
    private async Task RepeatAsync(SimulatedDevice device, ReplayedDevice? record, CancellationToken cancellationToken)
    {
        while (record?.Pushes.Count > 0)
        {
            var at = TimeSpan.Zero;
            foreach (var push in record.Pushes)
            {
                await WaitAsync(push.At - at, cancellationToken).ConfigureAwait(false);
                at = push.At;
                if (record.Cid is { } cid)
                    device.Push(cid, push.Dps);
                else
                    device.Push(push.Dps);
            }

            var rest = record.Duration - at;
            await WaitAsync(rest > ShortestRound ? rest : ShortestRound, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task WaitAsync(TimeSpan time, CancellationToken cancellationToken) =>
        Task.Delay(time > TimeSpan.Zero ? time : TimeSpan.Zero, options.Time, cancellationToken);

    private SimulatedDevice Start()
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
