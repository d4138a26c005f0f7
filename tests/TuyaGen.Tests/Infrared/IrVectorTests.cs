using System.Text.Json;
using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Infrared;

public class IrVectorTests
{
    public static TheoryData<int> Codes => IrVectors.Codes;

    public static TheoryData<int> Expansions => Vectors.Indexes("ir_head_key_expand");

    public static TheoryData<int> Heads => Vectors.Indexes("ir_build_head");

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_read_from_each_notation(int index)
    {
        var vector = IrVectors.Code(index);
        var pulses = vector.Pulses("pulses");

        Assert.Equal(pulses, IrCode.FromBase64(vector.Text("base64")));
        Assert.Equal(pulses, IrCode.FromHex(vector.Text("hex")));
        Assert.Equal(vector.Pulses("head_key_to_pulses"), IrCode.FromHeadKey(vector.Text("head"), vector.Text("key")));
        if (vector.Has("input_pronto"))
            Assert.Equal(pulses, IrCode.FromPronto(vector.Text("input_pronto")));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_written_in_each_notation(int index)
    {
        var vector = IrVectors.Code(index);
        var pulses = vector.Pulses("pulses");

        Assert.Equal(vector.Text("base64"), pulses.ToBase64());
        Assert.Equal(vector.Text("hex"), pulses.ToHex());
        Assert.Equal(vector.Text("pronto"), pulses.ToPronto());
        var packed = pulses.ToHeadKey(vector.GetProperty("freq_khz").GetDouble());
        Assert.Equal((vector.Text("head"), vector.Text("key")), (packed.Head, packed.Key));
    }

    [Fact]
    public void A_pronto_code_becomes_a_head_with_its_carrier()
    {
        var vector = Vectors.Section("ir_codes").EnumerateArray().Single(v => v.Has("pronto_to_head_key"));
        var pronto = ProntoCode.Parse(vector.Text("input_pronto"));

        var packed = pronto.ToCode().ToHeadKey(pronto.CarrierKilohertz);

        Assert.Equal(vector.GetProperty("pronto_to_head_key").EnumerateArray().Select(e => e.GetString()), [packed.Head, packed.Key]);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_signals_of_a_code_are_found(int index)
    {
        var vector = IrVectors.Code(index);
        // The vectors hold a Samsung signal without address among the pulses of a learned NEC code; there is none.
        var expected = vector.GetProperty("nec").EnumerateArray().Concat(vector.GetProperty("samsung").EnumerateArray())
            .Where(e => e.Has("address"));

        var signals = vector.Pulses("pulses").Decode();

        Assert.Equal(expected.Select(e => (e.GetProperty("uint32").GetUInt32(), Address(e), e.GetProperty("data").GetInt32())),
            signals.Select(s => (s.Value, s.Address, s.Command)));
    }

    // The other implementation sends and reads the high byte of a long address first; common remotes send the low byte first, as we do.
    private static int Address(JsonElement signal)
    {
        var address = signal.GetProperty("address").GetInt32();
        return address < 256 ? address : (address & 0xFF) << 8 | address >> 8;
    }

    [Theory]
    [MemberData(nameof(Expansions))]
    public void A_head_and_key_of_a_vendor_are_expanded(int index)
    {
        var vector = Vectors.Section("ir_head_key_expand")[index];

        var code = HeadKeyCode.Parse(vector.Text("head"), vector.Text("key"));

        Assert.Equal(vector.Pulses("pulses"), code.Expand());
        Assert.Equal(2, code.Times);
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_head_is_built_of_its_carrier_and_durations(int index)
    {
        var vector = Vectors.Section("ir_build_head")[index];
        var arguments = vector.GetProperty("kwargs");
        int[] durations =
        [
            .. new[] { "bit_time", "zero_time", "one_time" }.Where(name => arguments.Has(name))
                .Select(name => arguments.GetProperty(name).GetInt32()),
            .. arguments.GetProperty("timings").EnumerateArray().Select(e => e.GetInt32()),
        ];
        var timing = arguments.Has("bit_time_type") ? (BitTiming)arguments.GetProperty("bit_time_type").GetInt32() : BitTiming.ZeroAsFirst;
        var carrier = arguments.GetProperty("freq").GetDouble();

        var head = arguments.Has("convert_time")
            ? new IrHead(timing, carrier, durations)
            : IrHead.FromMicroseconds(timing, carrier, durations);

        Assert.Equal(vector.Text("head"), head.ToString());
        Assert.Equal(head, IrHead.Parse(vector.Text("head")));
    }
}
