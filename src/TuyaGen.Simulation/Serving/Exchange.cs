using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Serving;

/// <summary>A command and all that is sent because of it, or a report that comes by itself. Faults work on it.</summary>
internal sealed class Exchange(SimulatedDevice device, FrameShape shape, SimulatedRequest? request)
{
    public SimulatedRequest? Request { get; } = request;

    public FrameShape FrameShape { get; } = shape;

    /// <summary>What is said.</summary>
    public List<Reply> Replies { get; } = [];

    /// <summary>What is sent.</summary>
    public List<Packet> Packets { get; } = [];

    /// <summary>What is sent after the next answer only.</summary>
    public List<Packet> Kept { get; } = [];

    public void Say(Reply reply) => Replies.Add(reply);

    /// <summary>An empty answer to the command.</summary>
    public Reply Answer() => new(Request?.Command ?? TuyaCommand.Status) { Sequence = Request?.Sequence ?? 0 };

    /// <summary>A report of the device; null for all data points.</summary>
    public Reply Report(Dps? dps) => new(TuyaCommand.Status) { Dps = dps ?? device.Dps };

    public void Refuse(string text) =>
        Say(Answer() with { ReturnCode = Refusals.ReturnCode, Body = System.Text.Encoding.UTF8.GetBytes(text) });

    public void Change(Predicate<Reply> which, Func<Reply, Reply> change)
    {
        for (var i = 0; i < Replies.Count; i++)
        {
            if (which(Replies[i]))
                Replies[i] = change(Replies[i]);
        }
    }

    public void ChangeFirstPacket(Func<byte[], byte[]> change)
    {
        if (Packets.Count > 0)
            Packets[0] = Packets[0] with { Bytes = change(Packets[0].Bytes.ToArray()) };
    }
}
