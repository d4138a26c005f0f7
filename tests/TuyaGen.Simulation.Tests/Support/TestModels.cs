namespace TuyaGen.Simulation.Tests.Support;

/// <summary>Models written by hand, with every sort of data point.</summary>
internal static class TestModels
{
    private static readonly DpCodec<LampMode> Mode = DpCodecs.Enum(
        LampMode.Unknown,
        new EnumEntry<LampMode>(LampMode.Alarm, "Alarm", "alarm", IsReportOnly: true),
        new EnumEntry<LampMode>(LampMode.White, "White", "white"),
        new EnumEntry<LampMode>(LampMode.Colour, "Colour", "colour"));

    public static DeviceModel Lamp { get; } = new(
        "Lamp",
        ["Switch", "Mode", "Brightness", "Colour", "Timer", "Level", "Label", "Faults", "Power", "Scene", "Click", "Music"],
        new DeviceVariant(
            "",
            null,
            new DataPoint<bool>(20, "Switch", DpCodecs.Boolean),
            new DataPoint<LampMode>(21, "Mode", Mode),
            new DataPoint<decimal>(22, "Brightness", DpCodecs.Decimal(new() { Min = 10, Max = 1000, View = (1, 100) })) { Unit = "%" },
            new DataPoint<Colour>(24, "Colour", DpCodecs.Hsv16),
            new DataPoint<int>(26, "Timer", DpCodecs.Integer(0, 86400, 60)),
            new DataPoint<int>(27, "Level", DpCodecs.Integer(1, 10)),
            new DataPoint<string>(28, "Label", DpCodecs.Text(2, 8)),
            new DataPoint<LampFaults>(29, "Faults", DpCodecs.Bitmap<LampFaults>(new BitmapEntry("Heat", 0), new BitmapEntry("Dust", 1))),
            new DataPoint<int>(30, "Power", DpCodecs.Integer(0, 5000)) { Access = DpAccess.ReadOnly },
            new DataPoint<LightScene>(25, "Scene", DpCodecs.LightScene),
            new DataPoint<bool>(31, "Click", DpCodecs.Boolean) { IsEvent = true },
            new DataPoint<string>(32, "Music", DpCodecs.Text()) { Access = DpAccess.WriteOnly }),
        (_, _) => throw new NotSupportedException())
    {
        SwitchProperty = 0,
        Products = [new("keyoflamp0000001")],
        Variants =
        [
            new DeviceVariant(
                "Old",
                new() { Present = [1], Absent = [20], Values = [new(2, ["old"])], Kinds = [new(9, DpValueKind.Text)] },
                new DataPoint<bool>(1, "Switch", DpCodecs.Boolean)),
            new DeviceVariant("Special", new() { Products = ["keyofspecial0001"] }, new DataPoint<bool>(1, "Switch", DpCodecs.Boolean)),
        ],
    };

    public static DeviceModel Socket { get; } = new(
        "Socket",
        ["Switch"],
        new DeviceVariant("", null, new DataPoint<bool>(1, "Switch", DpCodecs.Boolean)),
        (_, _) => throw new NotSupportedException())
    {
        Link = new() { Version = TuyaVersion.V34, Kind = DeviceKind.Device22 },
    };
}

internal enum LampMode
{
    Unknown,
    White,
    Colour,
    Alarm,
}

[Flags]
internal enum LampFaults
{
    None = 0,
    Heat = 1,
    Dust = 2,
}
