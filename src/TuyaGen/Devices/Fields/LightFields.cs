namespace TuyaGen;

/// <summary>The fields of the light values that are arithmetic rather than a layout.</summary>
internal static class LightFields
{
    private const int Digits = 3;

    // Lights round down, so that a number that was shown rounded would come back as the one below.
    private const double Hair = 0.0004;

    private static readonly DpCodec<decimal> Percent = DpCodecs.Decimal(new() { Min = 0, Max = 1000, Divisor = 10 });

    private static readonly DpCodec<int> Byte = DpCodecs.Integer(0, byte.MaxValue);

    public static IReadOnlyList<DpField> Colour { get; } =
    [
        new DpField<Colour>("Hue", DpCodecs.Double(0, 360), static c => Math.Round(c.Hue, Digits), static (c, v) => c with { Hue = Raised(v, 360) })
        {
            Unit = "°", Doc = "The hue; 0 is red, 120 green, 240 blue.",
        },
        new DpField<Colour>("Saturation", DpCodecs.Double(0, 100), static c => Math.Round(c.Saturation, Digits), static (c, v) => c with { Saturation = Raised(v, 100) })
        {
            Unit = "%", Doc = "The saturation; 0 is white.",
        },
        new DpField<Colour>("Value", DpCodecs.Double(0, 100), static c => Math.Round(c.Value, Digits), static (c, v) => c with { Value = Raised(v, 100) })
        {
            Unit = "%", Doc = "The brightness of the colour.",
        },
    ];

    public static IReadOnlyList<DpField> Scene { get; } =
    [
        new DpField<LightScene>("Id", Byte, static s => (int)s.Id, static (s, v) => s with { Id = (byte)(int)v! }) { Doc = "The number of the scene." },
        new DpField<LightScene>(
            "Steps", new LightStepCodec(), static s => ValueList.Create<LightSceneStep>([.. s.Steps]), static (s, v) => s with { Steps = (ValueList<LightSceneStep>)v! })
        {
            IsList = true, Doc = "The steps; none recalls a scene that the light knows.",
        },
    ];

    public static IReadOnlyList<DpField> Step { get; } =
    [
        new DpField<LightSceneStep>("Interval", Byte, static s => (int)s.Interval, static (s, v) => s with { Interval = (byte)(int)v! })
        {
            Doc = "The time in this step, in the light's own units; 40 to 100 is usual.",
        },
        new DpField<LightSceneStep>("Fade", Byte, static s => (int)s.Fade, static (s, v) => s with { Fade = (byte)(int)v! })
        {
            Doc = "The time of the change, in the same units.",
        },
        new DpField<LightSceneStep>("Change", DpCodecs.Words<LightSceneChange>(), static s => s.Change, static (s, v) => s with { Change = (LightSceneChange)v! })
        {
            Doc = "How it goes on.",
        },
        new DpField<LightSceneStep>("Colour", DpCodecs.Css, static s => s.Colour, static (s, v) => s with { Colour = (Colour)v! })
        {
            Doc = "The colour; black where the white light shines.",
        },
        new DpField<LightSceneStep>("Brightness", Percent, static s => s.Brightness, static (s, v) => s with { Brightness = (decimal)v! })
        {
            Unit = "%", Doc = "The white light.",
        },
        new DpField<LightSceneStep>("Temperature", Percent, static s => s.Temperature, static (s, v) => s with { Temperature = (decimal)v! })
        {
            Unit = "%", Doc = "The temperature of the white light; 0 is warmest.",
        },
    ];

    public static IReadOnlyList<DpField> Live { get; } =
    [
        new DpField<LiveColour>("Transition", DpCodecs.Words<LiveTransition>(), static l => l.Transition, static (l, v) => l with { Transition = (LiveTransition)v! })
        {
            Doc = "How the light goes there.",
        },
        new DpField<LiveColour>("Colour", DpCodecs.Css, static l => l.Colour, static (l, v) => l with { Colour = (Colour)v! }) { Doc = "The colour." },
        new DpField<LiveColour>("Brightness", Percent, static l => l.Brightness, static (l, v) => l with { Brightness = (decimal)v! })
        {
            Unit = "%", Doc = "The white light.",
        },
        new DpField<LiveColour>("Temperature", Percent, static l => l.Temperature, static (l, v) => l with { Temperature = (decimal)v! })
        {
            Unit = "%", Doc = "The temperature of the white light; 0 is warmest.",
        },
    ];

    private static double Raised(object? value, double max) => Math.Min((double)value! + Hair, max);
}
