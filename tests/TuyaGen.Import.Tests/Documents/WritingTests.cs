using System.Text.Json;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Documents;

/// <summary>Everything that a draft can say is a word of device models.</summary>
public class WritingTests
{
    private static readonly ValueDraft[] Units = [new("c") { Label = "Celsius" }, new("f") { Label = "Fahrenheit", IsReportOnly = true, Number = 5, Doc = "In America." }];

    [Fact]
    public void Numbers_say_what_they_may_be_and_what_depends_on_others()
    {
        var dps = Points(
            new("unit", 1, PointKind.Enum) { Labels = ["unit"], Values = Units },
            new("max", 2, PointKind.Int) { Labels = ["highest"] },
            new("target", 3, PointKind.Int)
            {
                Labels = ["target"],
                Number = new() { Min = 50, Max = new(null, "max"), Step = 5, Divisor = 10, Digits = 1, Unit = "°C", Sum = "measurement" },
                When =
                [
                    new([new("unit", ["f"])]) { Number = new() { Min = 41, Max = 95, Unit = "°F" }, IsReadOnly = true },
                    new([new("unit", ["c", null])]) { Number = new() { Divisor = 100 } },
                ],
                AvailableIf = [new("max", [200]) { IsNot = true }],
                Absent = 215,
                Example = 200,
            });

        Imported.Equal(
            """
            {"id":3,"type":"int","range":[50,"Highest"],"step":5,"divisor":10,"digits":1,"unit":"°C","sum":"measurement","absent":21.5,
             "availableIf":{"Highest":{"not":200}},
             "when":[{"if":{"Unit":"Fahrenheit"},"range":[41,95],"divisor":1,"unit":"°F","readOnly":true},{"if":{"Unit":["Celsius",null]},"divisor":100}],
             "example":200}
            """,
            dps.GetProperty("Target"));
        Imported.Equal(
            """{"Celsius":"c","Fahrenheit":{"is":"f","reportOnly":true,"value":5,"doc":"In America."}}""", dps.GetProperty("Unit").GetProperty("values"));
    }

    [Fact]
    public void A_scale_may_be_shown_and_turned_round()
    {
        var dps = Points(
            new("a", 1, PointKind.Int) { Labels = ["position"], Number = new() { Min = 0, Max = 1000, View = (100, 0), Unit = "%" }, Absent = 250 },
            new("b", 2, PointKind.Int) { Labels = ["hours"], Number = new() { Multiplier = 60, Unit = "min" } },
            new("c", 3, PointKind.Bool) { Labels = ["quiet"], IsInverted = true, AvailableIf = [new("d", [true])] },
            new("d", 4, PointKind.Bool) { Labels = ["ready"], IsInverted = true });

        Imported.Equal("""{"id":1,"type":"int","range":[0,1000],"view":[100,0],"unit":"%","absent":75}""", dps.GetProperty("Position"));
        Imported.Equal("""{"id":2,"type":"int","multiplier":60,"unit":"min"}""", dps.GetProperty("Hours"));
        Imported.Equal("""{"id":3,"type":"bool","invert":true,"availableIf":{"Ready":false}}""", dps.GetProperty("Quiet"));
    }

    [Fact]
    public void Texts_and_bytes_say_how_they_travel()
    {
        var dps = Points(
            new("a", 1, PointKind.String) { Labels = ["name"], MinLength = 1, MaxLength = 20, IsSecret = true, Access = PointAccess.WriteOnly },
            new("b", 2, PointKind.String) { Labels = ["message"], Encoding = "utf16-base64", IsEvent = true },
            new("c", 3, PointKind.Raw) { Labels = ["data"], Encoding = "hex", Aliases = ["x", "y"], NeedsRefresh = true, IsOptional = true },
            new("d", 4, PointKind.Time) { Labels = ["since"], Doc = "Since when." });

        Imported.Equal("""{"id":1,"type":"string","access":"wo","secret":true,"minLength":1,"maxLength":20}""", dps.GetProperty("Name"));
        Imported.Equal("""{"id":2,"type":"string","event":true,"encoding":"utf16-base64"}""", dps.GetProperty("Message"));
        Imported.Equal("""{"id":3,"type":"raw","aliases":["x","y"],"optional":true,"refresh":true,"encoding":"hex"}""", dps.GetProperty("Data"));
        Imported.Equal("""{"id":4,"type":"time","doc":"Since when."}""", dps.GetProperty("Since"));
    }

    [Fact]
    public void Packed_values_have_fields_and_are_seen_in_parts()
    {
        FieldDraft[] fields =
        [
            new("v", "u16") { Labels = ["voltage"], Number = new() { Divisor = 10, Unit = "V" } },
            new("pad", "bytes:1"),
            new("p", "u24") { Labels = ["power"], At = -4, SignOf = "s", Number = new() { Min = 0, Max = 1000 } },
            new("s", "u8") { Labels = ["negative"], At = -1, Bits = (7, 7) },
            new("m", "u8") { Labels = ["mode"], At = -1, Bits = (1, 0), Values = [new(0) { Label = "off" }, new(1) { Label = "on" }] },
        ];
        var root = Written(new()
        {
            Labels = ["Meter"],
            Types = [new("phase") { Labels = ["phase"], Layout = fields, Doc = "A phase." }, new("way") { Labels = ["way"], Values = [new("in"), new("out")] }],
            Points =
            [
                new("a", 6, PointKind.Named) { Labels = ["phase_a"], Type = "phase" },
                new("b", 7, PointKind.Named) { Labels = ["phase_b"], Type = "phase" },
                new("w", 8, PointKind.Named) { Labels = ["direction"], Type = "way", AvailableIf = [new("a", [1]) { Field = "m" }] },
                new("f", 9, PointKind.Bitmap) { Labels = ["fault"], Bits = [new(0, "hot"), new(5, "cold")] },
                new("x", 10, PointKind.Bool) { Labels = ["reset"], AvailableIf = [new("f", []) { Bit = 5 }, new("w", ["out"])] },
            ],
            Computed =
            [
                new("v", [new([], new("a", "v"))]) { Labels = ["voltage"], Unit = "V" },
                new("t", [new(["in"], new("a")) { IsReadOnly = true }]) { Labels = ["active_phase"], Select = new("w"), Otherwise = new("b"), Doc = "The one in use." },
            ],
            Traits = [new("ISwitchable", [("On", "x")])],
        });

        Imported.Equal(
            """
            [{"name":"Voltage","type":"u16","divisor":10,"unit":"V"},{"type":"bytes:1"},{"name":"Power","type":"u24","at":-4,"signOf":"Negative","range":[0,1000]},
             {"name":"Negative","type":"u8","at":-1,"bits":7},{"name":"Mode","type":"u8","at":-1,"bits":[1,0],"values":{"Off":0,"On":1}}]
            """,
            root.GetProperty("types").GetProperty("MeterPhase").GetProperty("layout"));
        Imported.Equal("""{"id":7,"type":"MeterPhase"}""", root.GetProperty("dps").GetProperty("PhaseB"));
        Imported.Equal("""{"PhaseA.Mode":"On"}""", root.GetProperty("dps").GetProperty("Direction").GetProperty("availableIf"));
        Imported.Equal("""{"Fault":{"has":"Cold"},"Direction":"Out"}""", root.GetProperty("dps").GetProperty("Reset").GetProperty("availableIf"));
        Imported.Equal(
            """
            {"Voltage":{"cases":[{"use":"PhaseA.Voltage"}],"unit":"V"},
             "ActivePhase":{"select":"Direction","cases":[{"is":["In"],"use":"PhaseA","readOnly":true}],"otherwise":"PhaseB","doc":"The one in use."}}
            """,
            root.GetProperty("computed"));
    }

    [Fact]
    public void Words_of_a_case_have_the_names_that_they_have_elsewhere()
    {
        var dps = Points(
            new("s", 1, PointKind.Bool) { Labels = ["switch"] },
            new("m", 2, PointKind.Enum)
            {
                Labels = ["mode"], Values = [new("1") { Label = "low" }, new("2") { Label = "high" }],
                When = [new([new("s", [true])]) { Values = [new("2"), new("3") { Label = "high" }] }],
            });

        Imported.Equal("""[{"if":{"Switch":true},"values":{"High":"2","High2":"3"}}]""", dps.GetProperty("Mode").GetProperty("when"));
    }

    private static JsonElement Points(params PointDraft[] points) => Written(new() { Labels = ["Thing"], Points = points }).GetProperty("dps");

    private static JsonElement Written(DeviceDraft draft)
    {
        var written = ModelWriter.Create(draft);
        Assert.False(ModelWriter.Merge(draft, written.Text).IsChanged);
        return Imported.Accepted(written.Text);
    }
}
