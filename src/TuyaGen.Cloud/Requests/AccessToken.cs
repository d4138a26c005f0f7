namespace TuyaGen.Cloud.Requests;

/// <summary>A token and the time from which another one is fetched: shortly before it expires.</summary>
internal sealed class AccessToken(string text, DateTimeOffset staleAt)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(5);

    public string Text => text;

    public bool IsFresh(DateTimeOffset now) => now < staleAt;

    /// <summary>The token of a lifetime. Asked again, the cloud may give the same token with less of its life left: a margin in proportion
    /// does not make every call of its last minutes fetch it.</summary>
    public static AccessToken Of(string text, TimeSpan lifetime, DateTimeOffset now)
    {
        var margin = lifetime / 10;
        return new(text, now + lifetime - (margin < LongestMargin ? margin : LongestMargin));
    }

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}
