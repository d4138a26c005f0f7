using System.CommandLine;

namespace TuyaGen.Cli.Input;

/// <summary>The option that says how much a write waits for.</summary>
internal static class WriteLevels
{
    public static Option<string?> Option()
    {
        var option = new Option<string?>("--level")
        {
            Description = "What to wait for: the bytes sent, the device's answer (acknowledged, the default), or its report of the new value (confirmed).",
            HelpName = "sent|acknowledged|confirmed",
        };
        option.AcceptOnlyFromAmong("sent", "acknowledged", "confirmed");
        return option;
    }

    public static WriteLevel Read(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        "sent" => WriteLevel.Sent,
        "acknowledged" => WriteLevel.Acknowledged,
        "confirmed" => WriteLevel.Confirmed,
        _ => WriteLevel.Default,
    };
}
