using System.Text.Json;
using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Devices.Remotes;

/// <summary>Blasters are told what tinytuya tells them, byte for byte.</summary>
public class WireVectorTests : RemoteTest
{
    public static TheoryData<int> Infrared => Vectors.Indexes("ir_wire");

    public static TheoryData<int> Radio => Vectors.Indexes("rf_wire");

    [Theory]
    [MemberData(nameof(Infrared))]
    public async Task An_infrared_command(int index)
    {
        var vector = Vectors.Section("ir_wire")[index];
        var (simulated, remote) = Start<IRRemoteControlDevice>(FormOf(vector.GetProperty("control_type").GetInt32()));
        var arguments = vector.GetProperty("args").EnumerateArray().Select(a => a.GetString()!).ToArray();

        await (vector.Text("call") switch
        {
            "study_start" => remote.StudyStartAsync(),
            "study_end" => remote.StudyEndAsync(),
            "send_button" => remote.SendLearnedAsync(arguments[0]),
            "send_key" => remote.SendKeyAsync(arguments[0], arguments[1]),
            var call => throw new InvalidOperationException(call),
        });

        AssertBody(vector.Text("wire_json"), Assert.Single(simulated.Requests, r => r.IsWrite).Json);
    }

    [Theory]
    [MemberData(nameof(Infrared))]
    public async Task An_infrared_command_of_a_radio_blaster(int index)
    {
        var vector = Vectors.Section("ir_wire")[index];
        var (simulated, remote) = Start<RFRemoteControlDevice>(FormOf(vector.GetProperty("control_type").GetInt32()));
        var arguments = vector.GetProperty("args").EnumerateArray().Select(a => a.GetString()!).ToArray();

        await (vector.Text("call") switch
        {
            "study_start" => remote.StudyStartAsync(),
            "study_end" => remote.StudyEndAsync(),
            "send_button" => remote.SendLearnedAsync(arguments[0]),
            "send_key" => remote.SendKeyAsync(arguments[0], arguments[1]),
            var call => throw new InvalidOperationException(call),
        });

        AssertBody(vector.Text("wire_json"), Assert.Single(simulated.Requests, r => r.IsWrite).Json);
    }

    [Theory]
    [MemberData(nameof(Radio))]
    public async Task A_radio_command(int index)
    {
        var vector = Vectors.Section("rf_wire")[index];
        var given = vector.GetProperty("kwargs");
        var (simulated, remote) = Start<RFRemoteControlDevice>(Json);
        var frequency = given.Has("freq") ? decimal.Parse(given.Text("freq"), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var isShort = given.Has("short") && given.GetProperty("short").GetBoolean();

        await (vector.Text("call") switch
        {
            "rf_study_start" => remote.StudyRadioStartAsync(frequency, isShort),
            "rf_study_end" => remote.StudyRadioEndAsync(frequency, isShort),
            "rf_send_key" => remote.SendRadioKeyAsync(RadioKey.Of(vector.GetProperty("args")[0].GetString()!), Banks(given)),
            var call => throw new InvalidOperationException(call),
        });

        AssertBody(vector.Text("wire_json"), Assert.Single(simulated.Requests, r => r.IsWrite).Json);
    }

    private static RadioBanks Banks(JsonElement given) => new()
    {
        Cmt = Bank(given, "cmt_bank"), System = Bank(given, "system_bank"), Frequency = Bank(given, "frequency_bank"),
        DataRate = Bank(given, "datarate_bank"), Baseband = Bank(given, "baseband_bank"), Tx = Bank(given, "tx_bank"),
    };

    private static ValueList<int> Bank(JsonElement given, string name) => [.. given.GetProperty(name).EnumerateArray().Select(v => v.GetInt32())];
}
