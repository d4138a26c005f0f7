namespace TuyaGen.Simulation;

/// <summary>How a device gets rid of a new connection.</summary>
internal enum Admission
{
    Close,
    Reset,
    StopListening,
}
