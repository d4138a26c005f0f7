namespace TuyaGen.Infrared;

/// <summary>Finds the signals among pulses, wherever they stand, and counts those that come again.</summary>
internal static class SignalScanner
{
    public static List<IrSignal> Scan(ReadOnlySpan<int> durations)
    {
        var signals = new List<IrSignal>();
        for (var i = 0; i < durations.Length;)
            i += Take(durations, i, signals);
        return signals;
    }

    // How many durations to go on by.
    private static int Take(ReadOnlySpan<int> durations, int index, List<IrSignal> signals)
    {
        foreach (var protocol in IrProtocols.All)
        {
            if (!protocol.TryRead(durations, index, out var frame))
                continue;
            if (frame.Value is not { } value)
            {
                if (signals is [.., { Protocol: IrProtocol.Nec or IrProtocol.NecExtended or IrProtocol.Nec32 } held])
                    signals[^1] = Again(held);
                return frame.Length;
            }

            if (protocol.Unpack(value) is not { } signal)
                continue;
            if (signals is [.., var last] && last with { Repeats = 0 } == signal)
                signals[^1] = Again(last);
            else
                signals.Add(signal);
            return frame.Length;
        }

        return 2;
    }

    private static IrSignal Again(IrSignal signal) => signal with { Repeats = Math.Min(signal.Repeats + 1, 255) };
}
