using System.Diagnostics;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>What a process holds at a moment at which nothing happens.</summary>
/// <param name="Timers">Timers that are set.</param>
/// <param name="Handles">Open files and sockets; 0 where the system does not list them.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Bytes">Bytes of managed memory in use.</param>
internal sealed record Footprint(int Timers, int Handles, int Threads, long Bytes)
{
    private const string HandleFolder = "/proc/self/fd";

    public static Footprint Of(ManualTime clock)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        var handles = Directory.Exists(HandleFolder) ? Directory.GetFiles(HandleFolder).Length : 0;
        return new(clock.ArmedTimers, handles, process.Threads.Count, GC.GetTotalMemory(forceFullCollection: true));
    }
}
