using System.Text.RegularExpressions;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Devices;

/// <summary>No method of tinytuya's thermostat and of its blasters is left out of the page.</summary>
public partial class FromTinytuyaRemotesTests
{
    public static TheoryData<string, string> Methods => new()
    {
        {
            "ThermostatDevice",
            "delayUpdates setSetpoint setCoolSetpoint setHeatSetpoint setMiddleSetpoint setMode setFan setUnits setSchedule setHold setFanRuntime "
            + "setValue setValues parseValue sendUpdates getCF isSingleSetpoint sendPing sendStatusRequest status receive __iter__"
        },
        { "ThermostatSchedule", "day_to_idx period_to_idx copyDay copyPeriod setPeriod setCF update save b64" },
        {
            "ThermostatSensorList",
            "update b64 find_sensor parse delayUpdates setName setEnabled setOccupied setParticipation getParticipation setUnknown2 setUnknown3 sendUpdates"
        },
        {
            "IRRemoteControlDevice",
            "detect_control_type send_command study_start study_end receive_button send_button send_key build_head print_pulses base64_to_pulses "
            + "pulses_to_base64 head_key_to_pulses pulses_to_head_key pulses_to_space_encoded_head_key hex_to_pulses pulses_to_hex "
            + "width_encoded_to_pulses pulses_to_width_encoded nec_to_pulses pulses_to_nec samsung_to_pulses pulses_to_samsung pronto_to_pulses "
            + "pulses_to_pronto pronto_to_head_key"
        },
        {
            "RFRemoteControlDevice",
            "send_command rf_study_start rf_study_end rf_receive_button rf_send_button rf_send_key rf_print_button rf_decode_button"
        },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_of_the_python_class_has_its_row(string type, string methods)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "from-tinytuya.md"));
        var section = Regex.Match(page, $@"^#+ {type}\n(.*?)(?=^#|\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        var named = Row().Matches(section).SelectMany(r => Word().Matches(r.Groups[1].Value)).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Equal([], methods.Split(' ').Except(named));
    }

    [GeneratedRegex(@"^\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Word();
}
