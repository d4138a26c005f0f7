namespace TuyaGen.Cli.Input;

/// <summary>What a mistyped word was meant to be.</summary>
internal static class Suggestions
{
    /// <summary>" Did you mean 'Bulb'?", or nothing where no candidate is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        NearestName.Of(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";
}
