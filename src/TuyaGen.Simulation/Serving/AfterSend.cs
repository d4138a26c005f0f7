namespace TuyaGen.Simulation.Serving;

/// <summary>What happens to a connection when a packet is sent.</summary>
internal enum AfterSend
{
    GoOn,
    Mute,
    Close,
    Reset,
}
