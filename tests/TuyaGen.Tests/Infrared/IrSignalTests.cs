namespace TuyaGen.Tests.Infrared;

public class IrSignalTests
{
    // Numbers that lists of remote codes have for known buttons.
    [Theory]
    [InlineData(IrProtocol.Nec, 4, 8, 32, 0x20DF10EF)]
    [InlineData(IrProtocol.NecExtended, 0x6DD2, 2, 32, 0x4BB640BF)]
    [InlineData(IrProtocol.Nec32, 0x87EE, 0x0205, 32, 0x77E1A040)]
    [InlineData(IrProtocol.Samsung32, 7, 2, 32, 0xE0E040BF)]
    [InlineData(IrProtocol.Rc5, 0, 12, 14, 0x300C)]
    [InlineData(IrProtocol.Rc5, 5, 0x75, 14, 0x2175)]
    [InlineData(IrProtocol.Rc6, 0, 12, 21, 0x10000C)]
    [InlineData(IrProtocol.Sirc12, 1, 21, 12, 0xA90)]
    [InlineData(IrProtocol.Sirc15, 0x97, 21, 15, 0x54E9)]
    [InlineData(IrProtocol.Sirc20, 33, 1, 20, 0x81080)]
    public void The_number_of_a_button_is_its_bits_as_they_are_sent(IrProtocol protocol, int address, int command, int bits, uint value)
    {
        var signal = new IrSignal(protocol, address, command);

        Assert.Equal((bits, value), (signal.Bits, signal.Value));
        Assert.Equal(signal, IrSignal.FromValue(protocol, value));
    }

    [Fact]
    public void The_toggle_bit_is_part_of_the_number()
    {
        Assert.Equal(0x380Cu, new IrSignal(IrProtocol.Rc5, 0, 12) { Toggle = true }.Value);
        Assert.Equal(0x11000Cu, new IrSignal(IrProtocol.Rc6, 0, 12) { Toggle = true }.Value);
        Assert.True(IrSignal.FromValue(IrProtocol.Rc5, 0x380C).Toggle);
        Assert.Throws<ArgumentException>(() => new IrSignal(IrProtocol.Nec, 4, 8) { Toggle = true });
    }

    [Fact]
    public void A_number_of_nec_tells_its_own_kind()
    {
        Assert.Equal(new(IrProtocol.NecExtended, 0x6DD2, 2), IrSignal.FromValue(IrProtocol.Nec, 0x4BB640BF));
        Assert.Equal(new(IrProtocol.Nec32, 0x87EE, 0x0205), IrSignal.FromValue(IrProtocol.Nec, 0x77E1A040));
    }

    [Theory]
    [InlineData(IrProtocol.Samsung32, 0xE0E040BE)]
    [InlineData(IrProtocol.Samsung32, 0xE0E140BF)]
    [InlineData(IrProtocol.Rc5, 0x100C)]
    [InlineData(IrProtocol.Rc5, 0x700C)]
    [InlineData(IrProtocol.Rc6, 0x1C000C)]
    [InlineData(IrProtocol.Sirc12, 0x1A90)]
    public void A_number_that_a_protocol_does_not_send_is_told(IrProtocol protocol, uint value)
    {
        var error = Assert.Throws<ArgumentException>(() => IrSignal.FromValue(protocol, value));

        Assert.Contains("bits", error.Message, StringComparison.Ordinal);
        Assert.False(IrSignal.TryFromValue(protocol, value, out _));
    }

    [Theory]
    [InlineData(IrProtocol.Nec, 256, 0)]
    [InlineData(IrProtocol.Nec, 0, 256)]
    [InlineData(IrProtocol.Samsung32, -1, 0)]
    [InlineData(IrProtocol.Rc5, 32, 0)]
    [InlineData(IrProtocol.Rc5, 0, 128)]
    [InlineData(IrProtocol.Sirc12, 32, 0)]
    [InlineData(IrProtocol.Sirc15, 256, 0)]
    [InlineData(IrProtocol.Sirc20, 8192, 0)]
    [InlineData((IrProtocol)99, 0, 0)]
    public void An_address_or_command_that_a_protocol_does_not_have_is_refused(IrProtocol protocol, int address, int command) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IrSignal(protocol, address, command));

    [Fact]
    public void A_signal_prints_what_it_says()
    {
        Assert.Equal("Nec address 4 command 196 (0x20DF23DC)", new IrSignal(IrProtocol.Nec, 4, 196).ToString());
        Assert.Equal("Rc5 address 0 command 12 (0x380C), toggled, repeats 2",
            new IrSignal(IrProtocol.Rc5, 0, 12) { Toggle = true, Repeats = 2 }.ToString());
    }
}
