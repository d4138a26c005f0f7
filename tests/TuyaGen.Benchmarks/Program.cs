using BenchmarkDotNet.Running;
using TuyaGen.Benchmarks.Load;
using TuyaGen.Benchmarks.Serve;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks;

/// <summary>Benchmarks by name, or one side of a measurement between two processes.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["load", .. var rest]:
                    return await LoadCommand.RunAsync(Arguments.Parse(rest));
                case ["serve", .. var rest]:
                    return await ServeCommand.RunAsync(Arguments.Parse(rest));
                case ["sync", .. var rest]:
                    return await SyncAgainstAsync.RunAsync(Arguments.Parse(rest));
                default:
                    var isQuick = args.Contains("--quick");
                    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args.Where(a => a != "--quick")], new BenchmarkConfig(isQuick));
                    return 0;
            }
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}
