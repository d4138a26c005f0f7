namespace TuyaGen.Payloads.Tests;

/// <summary>What the description says of the fields of packed values.</summary>
public sealed class FieldTests
{
    public static TheoryData<string, DpCodec> Library => new()
    {
        { nameof(Hsv16), DpCodecs.Payload<Hsv16>() },
        { nameof(Rgb8Hsv), DpCodecs.Payload<Rgb8Hsv>() },
        { nameof(PhaseReading), DpCodecs.Payload<PhaseReading>() },
        { nameof(BreakerLimits), DpCodecs.Payload<BreakerLimits>() },
        { nameof(IrPulses), DpCodecs.Payload<IrPulses>() },
        { nameof(DayPlan), DpCodecs.Payload<DayPlan>() },
        { nameof(SocketTimers), DpCodecs.Payload<SocketTimers>() },
        { nameof(CycleTimers), DpCodecs.Payload<CycleTimers>() },
        { nameof(LightTimers), DpCodecs.Payload<LightTimers>() },
        { nameof(MealPlan), DpCodecs.Payload<MealPlan>() },
        { nameof(Colour), DpCodecs.Css },
        { nameof(LightScene), DpCodecs.LightScene },
        { nameof(LiveColour), DpCodecs.Live },
        { nameof(IrCode), DpCodecs.Pulses },
        { nameof(RadioCode), DpCodecs.Radio },
    };

    [Theory]
    [MemberData(nameof(Library))]
    public void Every_field_of_the_library_is_described(string type, DpCodec codec)
    {
        Assert.Equal(type, codec.ValueType.Name);
        Assert.NotEmpty(codec.Fields);
        Assert.All(codec.Fields.SelectMany(f => f.Fields.Prepend(f)), f => Assert.EndsWith(".", f.Doc, StringComparison.Ordinal));
        Assert.Same(codec.Fields, codec.Fields);
    }

    [Theory]
    [InlineData("Voltage", "0 to 6553.5 V")]
    [InlineData("Current", "-16777.22 to 16777.22 A")]
    [InlineData("ApparentPower", "0 to 16777.22 kVA, or null")]
    [InlineData("PowerFactor", "-2.55 to 2.55, or null")]
    public void A_number_takes_what_one_of_the_forms_has_room_for(string field, string accepts) =>
        Assert.Equal(accepts, Field<PhaseReading>(field).Accepts);

    [Fact]
    public void A_value_is_taken_out_and_described()
    {
        var timers = new SocketTimers { Timers = [new() { On = true, Days = SocketTimersTimerDays.Monday | SocketTimersTimerDays.Sunday, Start = 480, End = 600 }] };
        var list = Field<SocketTimers>("Timers");
        var timer = ((ValueList<SocketTimersTimer>)list.Get(timers)!)[0];

        Assert.Equal(["On true", "Days Sunday, Monday", "Start 480 min", "End 600 min"], list.Fields.Select(f => $"{f.Name} {f.Describe(f.Get(timer)!)}"));
        Assert.Equal("[1, 2] µs", Field<IrPulses>("Pulses").Describe(ValueList.Create<int>([1, 2])));
        Assert.Null(Field<BreakerLimits>("OverVoltage").Get(new BreakerLimits()));
    }

    [Fact]
    public void A_number_that_is_no_word_is_shown_as_a_number()
    {
        var enabled = Field<LightTimers>("Timers").Fields.Single(f => f.Name == "Enabled");

        Assert.Equal("9", enabled.Describe(enabled.Get(new LightTimersTimer { Enabled = (LightTimersTimerEnabled)9 })!));
        Assert.Equal("one of Off, On", enabled.Accepts);
    }

    private static DpField Field<T>(string name)
        where T : class, IPayload<T>, new() => DpCodecs.Payload<T>().Fields.Single(f => f.Name == name);
}
