using TuyaGen.Models.Tests.Support;

namespace TuyaGen.Models.Tests;

/// <summary>What single properties are on the wire, as other implementations have it.</summary>
public sealed class WireTests : ModelTest
{
    [Theory]
    [InlineData("Socket", "Switch", "false", """{"1":false}""")]
    [InlineData("Doorbell", "NightVision", "Off", """{"108":"1"}""")]
    [InlineData("Doorbell", "RecordMode", "Always", """{"151":"2"}""")]
    [InlineData("Doorbell", "Volume", "3", """{"160":3}""")]
    [InlineData("Climate", "Mode", "Dehumidify", """{"4":"dehumidify"}""")]
    [InlineData("Climate", "FanSpeed", "Middle", """{"5":"middle"}""")]
    [InlineData("Climate", "TemperatureUnit", "Fahrenheit", """{"19":"f"}""")]
    [InlineData("Climate", "HoursLeft", "24", """{"22":24}""")]
    [InlineData("InverterHeatPump", "Unit", "Fahrenheit", """{"103":false}""")]
    [InlineData("InverterHeatPump", "Silent", "true", """{"117":false}""")]
    [InlineData("InverterHeatPump", "Target", "28", """{"106":28}""")]
    [InlineData("PresenceDetector", "NearDetection", "0.75", """{"3":75}""")]
    [InlineData("Blanket", "BodyLevel", "0", """{"14":"level_1"}""")]
    [InlineData("Blanket", "FeetLevel", "6", """{"15":"level_7"}""")]
    [InlineData("Blanket", "FeetTime", "12", """{"17":"12h"}""")]
    [InlineData("ColorfulX7", "Colour", "#ff0000", """{"24":"000003e803e8"}""")]
    [InlineData("ColorfulX7", "FixedColour", "#ff6000", """{"105":"#ff6000"}""")]
    [InlineData("ColorfulX7", "MusicColour", "#0000ff", """{"111":"#0000ff"}""")]
    [InlineData("ColorfulX7", "FallingDotColour", "#0000ff", """{"113":"00f003e803e8"}""")]
    [InlineData("ColorfulX7", "ColourOrder", "Bgr", """{"103":"ORDER_BGR"}""")]
    [InlineData("ColorfulX7", "WorkMode", "FixedColour", """{"104":"FIX_COLOR"}""")]
    [InlineData("WiFiDualMeter", "FrequencyCalibration", "1.05", """{"122":1050}""")]
    [InlineData("FloorFan", "Countdown", "H5", """{"22":"5h"}""")]
    [InlineData("FloorFan", "Countdown", "Off", """{"22":"cancel"}""")]
    [InlineData("TowelRailHeater", "Target", "21.5", """{"16":215}""")]
    [InlineData("TowelRailHeater", "Countdown", "90", """{"111":15}""")]
    public async Task A_value_travels_as(string name, string property, string text, string wire)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name).Main);

        await client.SetAsync(property, text);

        Assert.Equal(wire, LastWrite(simulated).ToJson());
    }

    [Theory]
    [InlineData("Socket", """{"18":273,"19":612,"20":2301}""", "Current 0.273 A, Power 61.2 W, Voltage 230.1 V")]
    [InlineData("Doorbell", """{"109":"258048|50176|207872","110":5,"106":"2"}""", "CardStatus Missing, MotionSensitivity High")]
    [InlineData("Climate", """{"2":20,"3":27,"19":"C","101":"cooling"}""", "Target 20 °C, Temperature 27 °C, TemperatureUnit Celsius, Activity cooling")]
    [InlineData("InverterHeatPump", """{"102":26,"103":true,"105":"warm","115":4,"117":true}""", "InletTemperature 26 °C, Mode Heating, Fault NoWaterFlow, Silent false")]
    [InlineData("InverterHeatPump", """{"102":79,"103":false,"105":"cool","115":7}""", "InletTemperature 79 °F, Mode ?cool, Fault ?7")]
    [InlineData("PresenceDetector", """{"1":"presence","6":"comm_fault","9":145,"102":300}""", "Presence Present, CheckResult CommunicationFault, TargetDistance 1.45 m, FadingTime 30 s")]
    [InlineData("Blanket", """{"14":"level_4","17":"3h","18":5400}""", "BodyLevel 3, FeetTime 3 h, BodyCountdown 5400 s")]
    [InlineData("WiFiDualMeter", """{"1":123456,"101":4321,"102":"REVERSE","110":98,"111":5001,"113":1880,"117":1012}""", "ForwardEnergy 1234.56 kWh, PowerA 432.1 W, DirectionA Reverse, PowerFactorA 0.98, Frequency 50.01 Hz, CurrentA 1.88 A, CurrentCalibrationA 1.012")]
    [InlineData("AtorchTemperatureController", """{"101":"socket","102":215,"108":273,"109":6123,"110":23011,"111":12,"118":"℉"}""", "Mode socket, Temperature 21.5 °F, Current 0.273 A, Power 61.23 W, Voltage 230.11 V, Energy 12 kWh, TemperatureUnit Fahrenheit")]
    [InlineData("FloorFan", """{"2":"nature","3":5,"22":"12h"}""", "Mode Nature, Speed 5, Countdown H12")]
    [InlineData("TowelRailHeater", """{"2":"eco","16":505,"24":213,"111":10}""", "Mode Eco, Target 50.5 °C, Temperature 21.3 °C, Countdown 60 min")]
    public async Task A_status_reads_as(string name, string dps, string properties)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name).Main);
        simulated.Set(Dps.FromJson(dps));
        await client.QueryAsync();

        foreach (var property in properties.Split(", "))
        {
            var (of, text) = (property.Split(' ', 2)[0], property.Split(' ', 2)[1]);
            Assert.Equal((of, text), (of, await client.GetTextAsync(of)));
        }
    }
}
