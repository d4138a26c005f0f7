using FsCheck;
using FsCheck.Fluent;
using Property = TuyaGen.Tests.Protocol.Property;

namespace TuyaGen.Tests.Infrared;

public class IrPropertyTests
{
    private static Gen<IrCode> Code(int longest) =>
        Gen.Choose(0, longest).ArrayOf().Where(a => a.Length > 0).Select(a => IrCode.Create(a));

    private static Gen<int> Percent(int most) => Gen.Choose(100 - most, 100 + most);

    private static Gen<IrSignal> Signal => Gen.Elements(Enum.GetValues<IrProtocol>()).SelectMany(protocol =>
        Gen.Choose(0, int.MaxValue).Three().Select(numbers => Make(protocol, numbers.Item1, numbers.Item2, numbers.Item3 % 4)));

    [Fact]
    public void A_code_comes_back_from_its_texts() => Property.Holds(Code(65535), code =>
    {
        Assert.Equal(code, IrCode.FromBase64(code.ToBase64()));
        Assert.Equal(code, IrCode.FromBase64("1" + code.ToBase64()));
        Assert.Equal(code, IrCode.FromHex(code.ToHex()));
        Assert.Equal(code, IrCode.Parse(code.ToString()));
    });

    [Fact]
    public void A_pronto_code_comes_back_within_half_a_period() => Property.Holds(
        Code(60_000).SelectMany(code => Gen.Choose(300, 560).Select(carrier => new ProntoCode(code, code, carrier / 10.0))), pronto =>
        {
            var back = ProntoCode.Parse(pronto.ToString());

            Assert.Equal(pronto.Once.Count, back.Once.Count);
            // The clock has steps of about a hundredth of a period, which long durations show.
            Assert.All(pronto.ToCode().Zip(back.ToCode()), pair => Assert.True(Math.Abs(pair.Second - pair.First) <= Slack(pair.First)));
            Assert.Equal(ProntoCode.Parse(back.ToString()).CarrierKilohertz, back.CarrierKilohertz);

            static double Slack(int duration) => 35 + (duration * 0.01);
        });

    [Fact]
    public void A_packed_code_comes_back_within_half_a_period() => Property.Holds(
        Gen.Elements(430, 563, 889, 1290, 1688, 4500, 9000, 30_000).ArrayOf().Where(a => a.Length > 1).Select(a => IrCode.Create(a)),
        code =>
        {
            var back = code.ToHeadKey(tolerance: 0).Expand();

            Assert.Equal(code.Count, back.Count);
            Assert.All(code.Zip(back), pair => Assert.InRange(pair.Second, pair.First - 14, pair.First + 14));
        });

    [Fact]
    public void Measured_bits_come_back_from_a_packed_code() => Property.Holds(
        Gen.Choose(0, int.MaxValue).SelectMany(value =>
            Percent(4).ArrayOf(68).Select(off => Scatter(WidthCoding.Nec.Encode((uint)value), off))),
        code => Assert.Equal(code.Decode(), code.ToHeadKey().Expand().Decode()));

    [Fact]
    public void A_signal_comes_back_from_its_pulses() => Property.Holds(Signal, signal =>
    {
        Assert.Equal([signal], signal.ToCode().Decode());
        Assert.Equal(signal with { Repeats = 0 }, IrSignal.FromValue(signal.Protocol, signal.Value));
    });

    // The toggle bit of RC6 puts two and three units side by side, which are told apart up to a fifth.
    [Fact]
    public void A_signal_comes_back_from_pulses_that_are_off() => Property.Holds(
        Signal.SelectMany(signal => Percent(signal.Protocol == IrProtocol.Rc6 ? 19 : 24).ArrayOf(600).Select(off => (signal, off))),
        found => Assert.Equal([found.signal], Scatter(found.signal.ToCode(), found.off).Decode()));

    [Fact]
    public void No_text_makes_a_reader_fail_otherwise_than_by_saying_no() => Property.Holds(
        Gen.Elements([.. "0123456789ABCDEF@#$%^&*()~ 1z+-=/"]).ArrayOf().Select(characters => new string(characters)), text =>
        {
            IrCode.TryParse(text, out _);
            IrCode.TryFromBase64(text, out _);
            IrCode.TryFromHex(text, out _);
            ProntoCode.TryParse("0000 006D " + text, out _);
            HeadKeyCode.TryParse("010ED8000000000003001500400156", "01" + text, out _);
            IrHead.TryParse("010ED8" + text, out _);
        });

    [Fact]
    public void Any_pulses_are_decoded_or_passed_over() => Property.Holds(
        Gen.Elements(0, 444, 563, 600, 889, 1200, 1778, 2250, 2400, 2666, 4500, 9000, 30_000, IrCode.MaxDuration).ArrayOf()
            .Select(a => IrCode.Create(a)),
        code => Assert.All(code.Decode(), signal => Assert.True(signal.Bits > 0)));

    private static IrCode Scatter(IrCode code, int[] percent) =>
        IrCode.Create([.. code.Select((duration, i) => duration * percent[i % percent.Length] / 100)]);

    private static IrSignal Make(IrProtocol protocol, int address, int command, int repeats)
    {
        var (maxAddress, maxCommand, hasToggle) = protocol switch
        {
            IrProtocol.NecExtended => (0xFFFF, 0xFF, false),
            IrProtocol.Nec32 => (0xFFFF, 0xFFFF, false),
            IrProtocol.Rc5 => (31, 127, true),
            IrProtocol.Rc6 => (255, 255, true),
            IrProtocol.Sirc12 => (31, 127, false),
            IrProtocol.Sirc15 => (255, 127, false),
            IrProtocol.Sirc20 => (8191, 127, false),
            _ => (255, 255, false),
        };
        var signal = new IrSignal(protocol, address % (maxAddress + 1), command % (maxCommand + 1))
        {
            Repeats = repeats,
            Toggle = hasToggle && address % 2 == 1,
        };
        // An address or command that is its own complement is one of the simpler kind.
        return protocol is IrProtocol.NecExtended or IrProtocol.Nec32
            ? IrSignal.FromValue(IrProtocol.Nec, signal.Value) with { Repeats = repeats }
            : signal;
    }
}
