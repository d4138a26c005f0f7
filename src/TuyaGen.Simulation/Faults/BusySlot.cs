namespace TuyaGen.Simulation;

/// <summary>New connections are accepted and ended at once, as by a device that another client holds.</summary>
/// <param name="Reset">Whether they are reset; otherwise they are closed in good order.</param>
public sealed record BusySlot(bool Reset = true) : ConnectionFault
{
    internal override Admission? Admit(long connection) => Reset ? Admission.Reset : Admission.Close;
}
