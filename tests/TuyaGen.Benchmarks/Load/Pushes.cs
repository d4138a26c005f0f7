using System.Diagnostics;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>
/// Connects to all and counts what they push. Data point 103 is a number that each device counts up, 104 the time when it was sent, in
/// microseconds of the machine's monotonic clock.
/// </summary>
internal sealed class Pushes
{
    private const int Number = 103;
    private const int SentAt = 104;
    private static readonly long TicksPerMicrosecond = Stopwatch.Frequency / 1_000_000;

    private readonly Samples _samples = new();
    private readonly CancellationTokenSource _stop = new();
    private bool _isMeasuring;
    private long _gaps;

    public static async Task RunAsync(LoadPlan plan, LoadResult result)
    {
        var devices = plan.OpenAll();
        await Task.WhenAll(devices.Select(d => result.TryAsync(d.QueryAsync()).AsTask()));
        await new Pushes().ListenAsync(plan, devices, result);
        await Task.WhenAll(devices.Select(d => d.DisposeAsync().AsTask()));
    }

    private async Task ListenAsync(LoadPlan plan, TuyaDevice[] devices, LoadResult result)
    {
        var listening = devices.Select(ListenAsync).ToArray();
        await Task.Delay(plan.Warmup);
        Measure(true);
        var cost = new ProcessCost();
        await Task.Delay(plan.Duration);
        Measure(false);
        result.SetConnected(devices).SetCost(cost).Set("events", _samples.Count).Set("gaps", _gaps).SetPercentiles(_samples);
        await _stop.CancelAsync();
        await Task.WhenAll(listening);
    }

    private void Measure(bool isMeasuring)
    {
        lock (_samples)
            _isMeasuring = isMeasuring;
    }

    private async Task ListenAsync(TuyaDevice device)
    {
        long? last = null;
        try
        {
            await foreach (var happened in device.WatchEventsAsync(_stop.Token))
            {
                if (happened is DpsReported report && report.Reported.TryGetValue(Number, out var number) && number.TryGetInteger(out var n))
                {
                    Count(report.Reported, last is null ? 0 : n - last.Value - 1);
                    last = n;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    private void Count(Dps report, long missed)
    {
        var now = Stopwatch.GetTimestamp() / TicksPerMicrosecond;
        lock (_samples)
        {
            if (!_isMeasuring)
                return;
            _gaps += Math.Abs(missed);
            _samples.Add(TimeSpan.FromMicroseconds(report.TryGetValue(SentAt, out var sent) && sent.TryGetInteger(out var at) ? now - at : 0));
        }
    }
}
