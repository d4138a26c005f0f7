using System.Text.Json;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Vendor;

public class ThingModelTests
{
    private const string Power = """
        { "abilityId": 19, "code": "cur_power", "accessMode": "ro", "name": "Power now", "description": "",
          "extensions": { "iconName": "icon-dp_power" },
          "typeSpec": { "type": "value", "min": 0, "max": 50000, "scale": 1, "step": 1, "unit": "W", "typeDefaultValue": 0 } }
        """;

    [Fact]
    public void A_property_becomes_a_data_point_with_everything_that_is_said_of_it() => Imported.Equal(
        """{"id":19,"type":"int","code":"cur_power","access":"ro","refresh":true,"range":[0,50000],"divisor":10,"unit":"W","sum":"measurement","doc":"Power now."}""",
        Imported.Point(Model(Power), "CurPower"));

    [Fact]
    public void The_model_may_stand_as_a_text_in_the_answer_of_the_cloud()
    {
        var answer = $$"""{ "result": { "model": {{JsonSerializer.Serialize(Model(Power))}} }, "success": true }""";

        Assert.Equal(Imported.Document(Model(Power)).GetProperty("dps").GetRawText(), Imported.Document(answer).GetProperty("dps").GetRawText());
    }

    [Theory]
    [InlineData("rw", null)]
    [InlineData("ro", "ro")]
    [InlineData("wr", "wo")]
    public void What_can_be_done_with_a_property_is_in_its_access(string mode, string? access)
    {
        var point = Imported.Point(Model(Property(1, "mode", $$"""{"type":"bool"}""", mode)), "Mode");

        Assert.Equal(access, point.TryGetProperty("access", out var written) ? written.GetString() : null);
    }

    [Theory]
    [InlineData("""{"type":"bool"}""", """{"id":101,"type":"bool","code":"x_thing"}""")]
    [InlineData("""{"type":"value","min":-20,"max":60,"scale":0,"step":5,"unit":"℃"}""", """{"id":101,"type":"int","code":"x_thing","range":[-20,60],"step":5,"unit":"°C"}""")]
    [InlineData("""{"type":"enum","range":["low","high","1h"]}""", """{"id":101,"type":"enum","code":"x_thing","values":{"Low":"low","High":"high","H1":"1h"}}""")]
    [InlineData("""{"type":"string","maxlen":64}""", """{"id":101,"type":"string","code":"x_thing","maxLength":64}""")]
    [InlineData("""{"type":"raw","maxlen":128}""", """{"id":101,"type":"raw","code":"x_thing","maxLength":128}""")]
    [InlineData("""{"type":"bitmap","label":["a","","c"],"maxlen":3}""", """{"id":101,"type":"bitmap","code":"x_thing","access":"ro","bits":{"A":0,"C":2}}""")]
    [InlineData("""{"type":"float","min":0.5,"max":9.5,"unit":"m"}""", """{"id":101,"type":"float","code":"x_thing","range":[0.5,9.5],"unit":"m"}""")]
    [InlineData("""{"type":"double"}""", """{"id":101,"type":"float","code":"x_thing"}""")]
    [InlineData("""{"type":"date"}""", """{"id":101,"type":"time","code":"x_thing"}""")]
    [InlineData("""{"type":"array","typeSpec":{"type":"value"}}""", """{"id":101,"type":"json","code":"x_thing"}""")]
    [InlineData("""{"type":"struct"}""", """{"id":101,"type":"json","code":"x_thing"}""")]
    public void Each_type_has_its_own(string spec, string expected) => Imported.Equal(expected, Imported.Point(Model(Property(101, "x_thing", spec)), "XThing"));

    [Theory]
    [InlineData("""{"type":"struct","properties":{"a":{"type":"value","min":0,"max":5},"b":{"type":"bool"},"c":{"type":"?"}}}""")]
    [InlineData("""{"type":"struct","members":[{"code":"a","typeSpec":{"type":"value","min":0,"max":5}},{"code":"b","typeSpec":{"type":"bool"}}]}""")]
    [InlineData("""{"type":"struct","a":{"type":"value","min":0,"max":5},"b":{"type":"bool"}}""")]
    public void A_structure_of_any_form_becomes_a_packed_value(string spec) => Imported.Equal(
        """[{"name":"A","key":"a","type":"int","optional":true,"range":[0,5]},{"name":"B","key":"b","type":"bool","optional":true}]""",
        Imported.Point(Model(Property(101, "info", spec)), "Info").GetProperty("layout"));

    [Fact]
    public void A_structure_may_hold_another() => Imported.Equal(
        """[{"name":"Area","key":"area","type":"object","optional":true,"fields":[{"name":"X","key":"x","type":"int","optional":true}]},{"name":"Raw","key":"raw","type":"array","optional":true}]""",
        Imported.Point(
            Model(Property(101, "info", """{"type":"struct","properties":{"area":{"type":"struct","properties":{"x":{"type":"value"}}},"raw":{"type":"array"}}}""")), "Info").GetProperty("layout"));

    [Fact]
    public void Actions_can_be_written_and_events_are_reported()
    {
        const string service = """
            { "code": "", "properties": [],
              "actions": [ { "abilityId": 104, "code": "setPassword", "inputParams": [ { "code": "password", "typeSpec": { "type": "string", "maxlen": 16 } } ] },
                           { "abilityId": 105, "code": "stop", "inputParams": [] } ],
              "events": [ { "abilityId": 103, "code": "doorState", "outputParams": [ { "code": "state", "typeSpec": { "type": "enum", "range": ["Open", "Closed"] } } ] } ] }
            """;

        var points = Imported.Document($$"""{"services":[{{service}}]}""").GetProperty("dps");

        Imported.Equal(
            """{"id":104,"type":"json","code":"setPassword","access":"wo","optional":true,"secret":true,"encoding":"json","layout":[{"name":"Password","key":"password","type":"string","optional":true}]}""",
            points.GetProperty("SetPassword"));
        Imported.Equal("""{"id":105,"type":"json","code":"stop","access":"wo","optional":true}""", points.GetProperty("Stop"));
        Imported.Equal(
            """{"id":103,"type":"json","code":"doorState","access":"ro","optional":true,"event":true,"encoding":"json","layout":[{"name":"State","key":"state","type":"string","optional":true,"values":{"Open":"Open","Closed":"Closed"}}]}""",
            points.GetProperty("DoorState"));
    }

    [Fact]
    public void Services_tell_data_points_of_one_code_apart()
    {
        var left = $$"""{"code":"left","properties":[{{Property(1, "speed", """{"type":"bool"}""")}}]}""";
        var right = $$"""{"code":"right","properties":[{{Property(2, "speed", """{"type":"bool"}""")}}]}""";

        var points = Imported.Document($$"""{"services":[{{left}},{{right}}]}""").GetProperty("dps");

        Assert.Equal("left:speed", points.GetProperty("Speed").GetProperty("code").GetString());
        Assert.Equal("right:speed", points.GetProperty("RightSpeed").GetProperty("code").GetString());
    }

    internal static string Model(params string[] properties) =>
        $$"""{ "modelId": "0000000abc", "services": [ { "code": "", "name": "默认服务", "properties": [ {{string.Join(',', properties)}} ], "actions": [], "events": [] } ] }""";

    internal static string Property(int id, string code, string spec, string mode = "rw") =>
        $$"""{ "abilityId": {{id}}, "code": "{{code}}", "accessMode": "{{mode}}", "typeSpec": {{spec}} }""";
}
