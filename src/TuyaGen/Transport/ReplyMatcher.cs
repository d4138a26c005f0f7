using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>What a message means to the command that waits.</summary>
internal enum Match
{
    /// <summary>It has nothing to do with it.</summary>
    None,

    /// <summary>It belongs to it, but more must come.</summary>
    Part,

    /// <summary>The device has taken the command.</summary>
    Acknowledged,

    /// <summary>The device reports the values that were written.</summary>
    Confirmed,

    /// <summary>It is the answer.</summary>
    Answer,

    /// <summary>The device refuses.</summary>
    Refused,

    /// <summary>It is the answer, but makes no sense.</summary>
    Unreadable,
}

/// <summary>
/// Decides whether a message answers the command that waits: by command family and sub-device. Only one command waits at a time, so
/// order does the rest; what belongs to an earlier one was sorted out before by its sequence number, or kept away by a fence.
/// </summary>
internal static class ReplyMatcher
{
    public static Match Decide(PendingCommand waiting, DeviceKind kind, RawFrame frame, Inbound inbound)
    {
        // What names another sub-device is about that one, a refusal too.
        if (inbound.Cid is { } cid && cid != waiting.Route.Cid && waiting.Family != CommandFamily.Other)
            return Match.None;
        var isFamily = IsFamily(waiting, kind, frame.Command);
        if (inbound.Kind == InboundKind.Text || (isFamily && frame.ReturnCode != 0))
            return Refusal(isFamily, frame, inbound);
        if (inbound.Kind == InboundKind.Dps)
            return Report(waiting, isFamily, frame, inbound);
        if (!isFamily)
            return Match.None;
        return waiting.Family switch
        {
            CommandFamily.Control => Match.Acknowledged,
            CommandFamily.Update or CommandFamily.Heartbeat => Match.Answer,
            _ when inbound.Kind == InboundKind.Acknowledgement => Match.Part,
            _ => Match.Answer,
        };
    }

    // Plain words come with the command of the request, or with one that no report has. The list of sub-devices is asked for beside the
    // commands.
    private static Match Refusal(bool isFamily, RawFrame frame, Inbound inbound)
    {
        if (!isFamily && (frame.ReturnCode == 0 || frame.Command is TuyaCommand.Status or TuyaCommand.Heartbeat or TuyaCommand.LanExtStream))
            return Match.None;
        return frame.ReturnCode != 0 || inbound.Kind != InboundKind.Text ? Match.Refused : Match.Unreadable;
    }

    private static Match Report(PendingCommand waiting, bool isFamily, RawFrame frame, Inbound inbound)
    {
        if (inbound.Cid != waiting.Route.Cid)
            return Match.None;
        if (waiting.Family == CommandFamily.Control)
        {
            if (waiting.IsConfirmed)
                return Match.Confirmed;
            return isFamily ? Match.Acknowledged : Match.None;
        }

        if (isFamily)
            return Match.Answer;
        return waiting.Family switch
        {
            // The status may come under the command of a report; whether it was one shows when nothing else comes.
            CommandFamily.Query when frame.Command == TuyaCommand.Status => Match.Part,
            CommandFamily.Update when frame.Command == TuyaCommand.Status => Match.Answer,
            _ => Match.None,
        };
    }

    private static bool IsFamily(PendingCommand waiting, DeviceKind kind, TuyaCommand command) => waiting.Family switch
    {
        CommandFamily.Query => command is TuyaCommand.DpQuery or TuyaCommand.DpQueryNew
            || (kind == DeviceKind.Device22 && command is TuyaCommand.ControlNew),
        CommandFamily.Control => command is TuyaCommand.Control or TuyaCommand.ControlNew,
        CommandFamily.Update => command is TuyaCommand.UpdateDps,
        CommandFamily.Heartbeat => command is TuyaCommand.Heartbeat,
        CommandFamily.SubDevices => command is TuyaCommand.LanExtStream,
        _ => command == waiting.Body.Command,
    };
}
