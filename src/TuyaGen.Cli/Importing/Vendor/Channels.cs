using System.Globalization;
using System.Text.RegularExpressions;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Names;
using TuyaGen.Generators.Emission;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Finds the channels of devices with several switches: switch_1 and countdown_1 belong to the first.</summary>
internal static partial class Channels
{
    private const string Switch = "switch";

    /// <summary>The data points, those of channels with their numbers.</summary>
    public static IReadOnlyList<PointDraft> Number(IReadOnlyList<PointDraft> points)
    {
        var numbered = points.Select(p => (Point: p, Match: Numbered().Match(p.Code ?? ""))).Where(p => p.Match.Success)
            .Select(p => (p.Point, Stem: p.Match.Groups[1].Value, Number: int.Parse(p.Match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)))
            .ToArray();
        var switches = numbered.Where(n => n.Stem == Switch).Select(n => n.Number).ToHashSet();
        if (switches.Count < 2)
            return points;
        var channels = numbered.Where(n => switches.Contains(n.Number))
            .GroupBy(n => n.Stem)
            .Where(g => CanBeMember(g.Key) && g.All(n => IsAlike(n.Point, g.First().Point)) && g.DistinctBy(n => n.Number).Count() == g.Count())
            .SelectMany(g => g)
            .ToDictionary(n => n.Point.Key, n => n.Number, StringComparer.Ordinal);
        return [.. points.Select(p => channels.TryGetValue(p.Key, out var channel) ? p with { Channel = channel } : p)];
    }

    private static bool CanBeMember(string stem) => Labels.ToName(stem) is { } name && !CoreNames.IsChannelMember(name) && !CoreNames.IsReservedProperty(name, "");

    // A member has one type in all channels; an enumeration has one of its own at each data point.
    private static bool IsAlike(PointDraft point, PointDraft other) =>
        point.Kind == other.Kind && point.Kind is PointKind.Bool or PointKind.Int && point.Number == other.Number;

    [GeneratedRegex("^([a-z]+(?:_[a-z]+)*)_([1-9])\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
