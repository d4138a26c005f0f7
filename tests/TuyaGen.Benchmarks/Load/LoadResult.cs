using System.Text.Json.Nodes;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Load;

/// <summary>What a load client has found, as one line of JSON. What went wrong is counted here too.</summary>
/// <param name="tellsCollector">Whether the collector's work is told beside the processor time.</param>
internal sealed class LoadResult(bool tellsCollector)
{
    private readonly JsonObject _figures = [];
    private int _errors;

    public int Errors => _errors;

    /// <summary>Waits for something that a device may refuse; false when it did.</summary>
    public async ValueTask<bool> TryAsync(Task call)
    {
        try
        {
            await call;
            return true;
        }
        catch (Exception e) when (e is TuyaException or TimeoutException)
        {
            if (Interlocked.Increment(ref _errors) == 1)
                await Console.Error.WriteLineAsync(e.Message);
            return false;
        }
    }

    public LoadResult Set(string name, double value)
    {
        _figures[name] = value == Math.Truncate(value) ? (long)value : Math.Round(value, 4);
        return this;
    }

    public LoadResult SetConnected(IReadOnlyCollection<TuyaDevice> devices) => Set("devices", devices.Count)
        .Set("connected", devices.Count(d => d.Connection.State == ConnectionState.Connected));

    /// <summary>Time and processor time since the cost began to count.</summary>
    public LoadResult SetCost(ProcessCost cost)
    {
        Set("duration_s", cost.Seconds).Set("cpu_s", cost.CpuSeconds);
        return tellsCollector ? Set("collections", cost.Collections).Set("pause_ms", cost.PauseMilliseconds) : this;
    }

    public LoadResult SetPercentiles(Samples samples) => Set("p50_us", samples.Percentile(0.5)).Set("p99_us", samples.Percentile(0.99));

    public string ToJson(string client, TuyaVersion version, string mode)
    {
        JsonObject line = new()
        {
            ["client"] = client,
            ["version"] = version.ToText(),
            ["mode"] = mode,
            ["ok"] = _errors == 0,
            ["errors"] = _errors,
        };
        foreach (var (name, value) in _figures)
            line[name] = value!.DeepClone();
        return line.ToJsonString();
    }
}
