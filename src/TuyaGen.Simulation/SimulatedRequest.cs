namespace TuyaGen.Simulation;

/// <summary>A command that a client sent.</summary>
/// <param name="Number">Its place among all commands that the device has received, from 1.</param>
/// <param name="Connection">The number of the connection that it came over, from 1.</param>
/// <param name="Command">The command.</param>
/// <param name="Sequence">The client's sequence number.</param>
/// <param name="Json">The body after decryption; empty where there is none.</param>
/// <param name="Time">When it arrived.</param>
public sealed record SimulatedRequest(
    long Number, long Connection, TuyaCommand Command, uint Sequence, string Json, DateTimeOffset Time)
{
    /// <summary>The sub-device that it is for, or null.</summary>
    public string? Cid { get; init; }

    /// <summary>The data points that it writes or, with null for values, asks for; null where it names none.</summary>
    public Dps? Dps { get; init; }

    /// <summary>The numbers of the data points that are to be measured again (UPDATEDPS).</summary>
    public IReadOnlyList<int> Refresh { get; init; } = [];

    /// <summary>Whether it belongs to the negotiation of a session key. Such commands are not logged.</summary>
    public bool IsNegotiation => Command is TuyaCommand.SessionKeyStart or TuyaCommand.SessionKeyFinish;

    /// <summary>Whether it asks for the status, be it in the way of device22.</summary>
    public bool IsQuery => Command is TuyaCommand.DpQuery or TuyaCommand.DpQueryNew || (Command == TuyaCommand.ControlNew && AsksOnly);

    /// <summary>Whether it writes data points.</summary>
    public bool IsWrite => Command == TuyaCommand.Control || (Command == TuyaCommand.ControlNew && !AsksOnly);

    private bool AsksOnly => Dps is not null && Dps.Values.All(v => v.Kind == DpValueKind.Null);

    /// <summary>The command and its numbers; not the body.</summary>
    public override string ToString() => $"{Command} #{Sequence} over connection {Connection}";
}
