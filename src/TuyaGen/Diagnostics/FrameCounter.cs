using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TuyaGen;

/// <summary>Counts the frames of one protocol version, with tags that are made once.</summary>
internal sealed class FrameCounter(Counter<long> frames, TuyaVersion version)
{
    private readonly TagList _received = Tags(version, "receive");
    private readonly TagList _sent = Tags(version, "transmit");

    public void Received()
    {
        if (frames.Enabled)
            frames.Add(1, _received);
    }

    public void Sent()
    {
        if (frames.Enabled)
            frames.Add(1, _sent);
    }

    private static TagList Tags(TuyaVersion version, string direction) =>
        new() { { "network.io.direction", direction }, { "network.protocol.version", version.ToText() } };
}
