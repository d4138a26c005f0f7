using System.CommandLine;
using System.CommandLine.Parsing;

namespace TuyaGen.Cli.Input;

/// <summary>The option that says how much a write waits for.</summary>
internal static class WriteLevels
{
    public static Option<WriteLevel> Option() => new("--level")
    {
        Description = "What to wait for: the bytes sent, the device's answer (acknowledged, the default), or its report of the new value (confirmed).",
        HelpName = "sent|acknowledged|confirmed",
        CustomParser = Read,
    };

    private static WriteLevel Read(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        switch (text)
        {
            case "sent": return WriteLevel.Sent;
            case "acknowledged": return WriteLevel.Acknowledged;
            case "confirmed": return WriteLevel.Confirmed;
            default:
                argument.AddError($"'{text}' is no level; write sent, acknowledged or confirmed.");
                return WriteLevel.Default;
        }
    }
}
