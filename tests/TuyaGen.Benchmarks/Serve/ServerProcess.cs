using System.Diagnostics;
using System.Globalization;
using TuyaGen.Benchmarks.Support;

namespace TuyaGen.Benchmarks.Serve;

/// <summary>Simulated devices in a process of their own, so that neither their work nor their threads count.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _addresses;

    private ServerProcess(Process process, string addresses, TuyaVersion version)
    {
        _process = process;
        _addresses = addresses;

        // The addresses are written before the first line of output.
        process.StandardOutput.ReadLine();
        Devices = AddressFile.Read(addresses, version);
    }

    public DeviceSettings[] Devices { get; }

    public static ServerProcess Start(TuyaVersion version, int count, TimeSpan delay = default)
    {
        var addresses = Path.GetTempFileName();
        var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [
                "serve", "--version", version.ToText(), "--count", Text(count), "--addresses", addresses, "--delay", Text(delay.TotalMilliseconds),
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        });
        return new(process!, addresses, version);
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_addresses);
    }
}
