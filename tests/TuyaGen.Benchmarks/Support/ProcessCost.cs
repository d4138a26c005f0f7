using System.Diagnostics;
using System.Globalization;

namespace TuyaGen.Benchmarks.Support;

/// <summary>What a stretch of time cost this process.</summary>
internal sealed class ProcessCost
{
    private readonly TimeSpan _cpu = Environment.CpuUsage.TotalTime;
    private readonly TimeSpan _pause = GC.GetTotalPauseDuration();
    private readonly int _collections = GC.CollectionCount(0);
    private readonly long _start = Stopwatch.GetTimestamp();

    public double Seconds => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    /// <summary>User and system time of all threads, in seconds.</summary>
    public double CpuSeconds => (Environment.CpuUsage.TotalTime - _cpu).TotalSeconds;

    /// <summary>How often the collector ran.</summary>
    public int Collections => GC.CollectionCount(0) - _collections;

    /// <summary>How long it stopped everything, in milliseconds, all times together.</summary>
    public double PauseMilliseconds => (GC.GetTotalPauseDuration() - _pause).TotalMilliseconds;

    /// <summary>The memory that the process has at present, in KiB.</summary>
    public static long ResidentKiB()
    {
        const string name = "VmRSS:";
        var line = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))
            : null;
        return line is null
            ? Environment.WorkingSet / 1024
            : long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture);
    }
}
