using System.Net;

namespace TuyaGen.TestSupport;

/// <summary>Addresses of this machine, one for each simulated device, so that all can listen on one port.</summary>
public static class Loopback
{
    private const int PerProcess = 254 * 256;
    private static int _given = -1;

    /// <summary>An address of 127.0.0.0/8 that no other call of this process was given. The second byte depends on the process, so that
    /// test projects that run side by side are unlikely to meet. 127.0.0.x is never given.</summary>
    /// <exception cref="InvalidOperationException">65,024 addresses are given away.</exception>
    public static IPAddress Next()
    {
        var number = Interlocked.Increment(ref _given);
        if (number >= PerProcess)
            throw new InvalidOperationException($"All {PerProcess} loopback addresses of this process are given away.");
        return new([127, (byte)(1 + (Environment.ProcessId % 254)), (byte)(number / 254), (byte)(1 + (number % 254))]);
    }
}
