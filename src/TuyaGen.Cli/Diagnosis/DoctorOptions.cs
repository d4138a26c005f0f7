using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Diagnosis;

/// <summary>What a command line says about an examination.</summary>
/// <param name="Device">What it says about the device, and where the devices file is.</param>
/// <param name="Listening">How long broadcasts are listened for.</param>
/// <param name="IsVerbose">Whether the log is written.</param>
internal sealed record DoctorOptions(DeviceFlags Device, TimeSpan Listening, bool IsVerbose);
