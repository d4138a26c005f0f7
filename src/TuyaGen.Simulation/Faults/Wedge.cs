namespace TuyaGen.Simulation;

/// <summary>After a number of connections the device accepts no more, until it is switched off and on
/// (<see cref="SimulatedDevice.Resume"/>).</summary>
/// <param name="Connections">How many connections it serves.</param>
public sealed record Wedge(int Connections) : ConnectionFault
{
    internal override Admission? Admit(long connection) => connection > Connections ? Admission.StopListening : null;
}
