using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>A device of a list and what it answered, as one JSON document.</summary>
internal static class PollJson
{
    public static string Line(PollResult result, IReadOnlyList<DeviceEntry> all, bool showsKeys) => JsonLine.Of(json =>
    {
        var entry = result.Entry;
        json.WriteString("id", entry.Id);
        json.WriteStringIfAny("name", entry.Name);
        json.WriteStringIfAny("address", entry.Address);
        json.WriteStringIfAny("version", entry.Version?.ToText());
        json.WriteStringIfAny("product", entry.ProductId);
        json.WriteStringIfAny("category", entry.Category);
        json.WriteStringIfAny("model", result.ModelName);
        json.WriteStringIfAny("parent", entry.Parent);
        json.WriteStringIfAny("cid", entry.Cid);
        json.WriteBoolean("hasKey", entry.Key is not null);
        if (showsKeys)
            json.WriteStringIfAny("key", entry.Key?.Reveal());
        json.WriteStrings("notes", DeviceNotes.Of(entry, all));
        if (result.Dps is { } dps)
        {
            json.WriteDps("dps", dps, result.State);
            json.WriteState(dps, result.State);
        }

        if (result.Error is { } error)
        {
            json.WriteString("error", error.Message);
            json.WriteNumber("code", error is TuyaException { Code: > 0 and var code } ? code : ExitCode.Failed);
        }
    });
}
