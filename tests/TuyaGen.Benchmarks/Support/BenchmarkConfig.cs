using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace TuyaGen.Benchmarks.Support;

/// <summary>Short runs inside this process: they need no compiler and no feed, so they run wherever the program runs.</summary>
internal sealed class BenchmarkConfig : ManualConfig
{
    public BenchmarkConfig(bool isQuick)
    {
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithId(isQuick ? "Quick" : "Short");
        AddJob(isQuick
            ? job.WithWarmupCount(1).WithIterationCount(3).WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(50))
            : job.WithWarmupCount(3).WithIterationCount(9).WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200)));
        AddDiagnoser(new MemoryDiagnoser(new(displayGenColumns: false)));
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.Median);
        HideColumns("Error", "StdDev", "RatioSD", "Job", "Toolchain", "IterationCount", "WarmupCount", "MinIterationTime");
        AddExporter(MarkdownExporter.Console);
        AddLogger(ConsoleLogger.Default);
        Options |= ConfigOptions.DisableLogFile | ConfigOptions.DontOverwriteResults;
    }
}
