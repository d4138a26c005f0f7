using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>What a model says about the connection.</summary>
internal static class LinkEmitter
{
    public static void Emit(SourceWriter writer, LinkSpec link)
    {
        if (link == new LinkSpec())
            return;
        writer.Line($"Link = new {CoreNames.LinkDefaults}").Open();
        if (link.Version is not null)
            writer.Line($"Version = {CoreNames.TuyaVersion}.{link.Version},");
        if (link.Kind is not null)
            writer.Line($"Kind = {CoreNames.DeviceKind}.{link.Kind},");
        if (link.Ask.Count > 0)
            writer.Line($"Ask = {Literals.List(link.Ask)},");
        if (link.Persistent is { } persistent)
            writer.Line($"Persistent = {Literals.Bool(persistent)},");
        if (link.PushOnly)
            writer.Line("PushOnly = true,");
        if (link.Complete.Count > 0)
            writer.Line($"Complete = {Literals.List(link.Complete)},");
        if (link.Retries > 0)
            writer.Line($"Retries = {Literals.Int(link.Retries)},");
        if (link.RetryDelayMilliseconds > 0)
            writer.Line($"RetryDelay = {CoreNames.TimeSpan}.FromMilliseconds({Literals.Int(link.RetryDelayMilliseconds)}),");
        writer.Close(",");
    }
}
