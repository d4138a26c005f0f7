using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TuyaGen.Infrared;

namespace TuyaGen;

/// <summary>What a button of a remote control says: a protocol, an address (which device) and a command (which button).</summary>
public sealed record IrSignal
{
    private readonly int _repeats;
    private readonly bool _toggle;

    /// <summary>Makes a signal; <see cref="IrProtocol"/> says which addresses and commands a protocol has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The protocol has no such address or command; the message says which.</exception>
    public IrSignal(IrProtocol protocol, int address, int command)
    {
        var layout = IrProtocols.Of(protocol).Layout;
        Check(protocol, address, layout.MaxAddress, nameof(address));
        Check(protocol, command, layout.MaxCommand, nameof(command));
        (Protocol, Address, Command) = (protocol, address, command);
    }

    /// <summary>The protocol.</summary>
    public IrProtocol Protocol { get; }

    /// <summary>The address: which device is meant.</summary>
    public int Address { get; }

    /// <summary>The command: which button is pressed.</summary>
    public int Command { get; }

    /// <summary>The toggle bit of RC5 and RC6, which changes with every press so that a held button is told from a second press.</summary>
    /// <exception cref="ArgumentException">Set for a protocol that has none.</exception>
    public bool Toggle
    {
        get => _toggle;
        init => _toggle = !value || IrProtocols.Of(Protocol).Layout.HasToggle
            ? value
            : throw new ArgumentException($"{Protocol} has no toggle bit; only RC5 and RC6 have one.", nameof(value));
    }

    /// <summary>How often the signal comes again after the first time, 0 to 255. Devices of Sony want at least 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside this range.</exception>
    public int Repeats
    {
        get => _repeats;
        init => _repeats = value is >= 0 and <= 255
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A signal is repeated 0 to 255 times.");
    }

    /// <summary>How many bits a frame has: 32 (NEC, Samsung), 12, 15 or 20 (Sony), with the start bits 14 (RC5) or 21 (RC6).</summary>
    public int Bits => IrProtocols.Of(Protocol).Layout.Bits;

    /// <summary>The bits in the order in which they are sent, the first one highest: the number that lists of remote codes have.</summary>
    public uint Value => IrProtocols.Of(Protocol).Pack(this);

    /// <summary>
    /// Takes a number from a list of remote codes apart, such as <c>0x20DF23DC</c>. A number of NEC that lacks a complement makes a
    /// signal of <see cref="IrProtocol.NecExtended"/> or <see cref="IrProtocol.Nec32"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The protocol sends no such bits.</exception>
    public static IrSignal FromValue(IrProtocol protocol, uint value) => TryFromValue(protocol, value, out var signal)
        ? signal
        : throw new ArgumentException(
            $"{protocol} has no frame 0x{value:X}; a frame has {IrProtocols.Of(protocol).Layout.Bits} bits, the first one highest, "
                + "and its complements and start bits must be right.", nameof(value));

    /// <summary>Takes a number apart as <see cref="FromValue"/> does, if the protocol has it.</summary>
    public static bool TryFromValue(IrProtocol protocol, uint value, [NotNullWhen(true)] out IrSignal? signal)
    {
        signal = IrProtocols.Of(protocol).Unpack(value);
        return signal is not null || protocol switch
        {
            IrProtocol.Nec => TryFromValue(IrProtocol.NecExtended, value, out signal),
            IrProtocol.NecExtended => TryFromValue(IrProtocol.Nec32, value, out signal),
            _ => false,
        };
    }

    /// <summary>The pulses of this signal and its repetitions, in the rhythm of the protocol, and 30 milliseconds of silence.</summary>
    public IrCode ToCode()
    {
        var protocol = IrProtocols.Of(Protocol);
        var train = new PulseTrain();
        for (var i = 0; i <= Repeats; i++)
        {
            if (i > 0)
                train.Gap((int)((protocol.Layout.Period * (long)i) - train.Length));
            protocol.Write(train, Value, again: i > 0);
        }

        train.Gap(Silence.AfterFrame);
        return train.ToCode();
    }

    /// <summary>The signal in words, <c>Nec address 4 command 196 (0x20DF23DC)</c>.</summary>
    public override string ToString()
    {
        var value = Value.ToString($"X{(Bits + 3) / 4}", CultureInfo.InvariantCulture);
        return $"{Protocol} address {Address} command {Command} (0x{value})"
            + (Toggle ? ", toggled" : "") + (Repeats > 0 ? $", repeats {Repeats}" : "");
    }

    private static void Check(IrProtocol protocol, int value, int max, string name)
    {
        if (value < 0 || value > max)
            throw new ArgumentOutOfRangeException(name, value, $"{protocol} has no {name} {value}; it is 0 to {max}.");
    }
}
