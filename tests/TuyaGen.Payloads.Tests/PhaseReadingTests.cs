namespace TuyaGen.Payloads.Tests;

/// <summary>The readings of meters, of all three versions.</summary>
public sealed class PhaseReadingTests
{
    private const string Bare = "08fc0005dc000159";
    private const string Version1 = "010f08fc0005dc000159000032000160" + "5f";
    private const string Version2 = "020f08fc0005dc000159000032000160" + "5f" + "fe";

    [Fact]
    public void A_bare_reading_has_voltage_current_and_power()
    {
        var reading = PhaseReading.Parse(Convert.FromHexString(Bare));

        Assert.Equal(new PhaseReading { Voltage = 230.0m, Current = 1.5m, Power = 0.345m }, reading);
        Assert.Equal("Voltage = 230 V, Current = 1.5 A, Power = 0.345 kW", reading.ToString());
    }

    [Fact]
    public void Version_1_has_three_powers_and_the_factor()
    {
        var reading = PhaseReading.Parse(Convert.FromHexString(Version1));

        Assert.Equal(new PhaseReading { Voltage = 230m, Current = 1.5m, Power = 0.345m, ReactivePower = 0.05m, ApparentPower = 0.352m, PowerFactor = 0.95m }, reading);
    }

    [Fact]
    public void Version_2_has_signs()
    {
        var reading = PhaseReading.Parse(Convert.FromHexString(Version2));

        Assert.Equal((1.5m, -0.345m, -0.05m, -0.95m), (reading.Current, reading.Power, reading.ReactivePower, reading.PowerFactor));
    }

    [Theory]
    [InlineData(Bare)]
    [InlineData(Bare + "aa")]
    [InlineData(Bare + "0102030405060708")]
    [InlineData(Version1)]
    [InlineData(Version2)]
    public void What_was_read_is_written_byte_for_byte(string payload) =>
        Assert.Equal(payload, Convert.ToHexStringLower(PhaseReading.Parse(Convert.FromHexString(payload)).ToBytes()));

    [Fact]
    public void Bits_without_a_name_survive_a_change()
    {
        var changed = PhaseReading.Parse(Convert.FromHexString(Version2)) with { Power = 0.345m };

        Assert.Equal(Version2[..^2] + "fc", Convert.ToHexStringLower(changed.ToBytes()));
    }

    [Fact]
    public void A_new_reading_is_written_in_the_first_form_that_holds_it()
    {
        var bare = new PhaseReading { Voltage = 230m, Current = 1.5m, Power = 0.345m };
        var full = bare with { ReactivePower = 0.05m, ApparentPower = 0.352m, PowerFactor = 0.95m };

        Assert.Equal(Bare, Convert.ToHexStringLower(bare.ToBytes()));
        Assert.Equal(Version1, Convert.ToHexStringLower(full.ToBytes()));
        Assert.Equal(Version2[..^2] + "02", Convert.ToHexStringLower((full with { Power = -0.345m, PowerFactor = 0.95m }).ToBytes()));
    }

    [Fact]
    public void Values_that_no_form_holds_are_refused()
    {
        var e = Assert.Throws<ValueOutOfRangeException>(() => new PhaseReading { PowerFactor = 1 }.ToBytes());

        Assert.Equal(903, e.Code);
        Assert.Contains("PowerFactor has no place beside the other values", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_payload_that_is_too_short_is_named_with_its_bytes()
    {
        var e = Assert.Throws<PayloadFormatException>(() => PhaseReading.Parse([1, 2, 3]));

        Assert.Equal((904, "the payload", 0), (e.Code, e.Field, e.Offset));
        Assert.Equal([1, 2, 3], e.Raw.ToArray());
        Assert.Contains("This is no PhaseReading", e.Message, StringComparison.Ordinal);
    }
}
