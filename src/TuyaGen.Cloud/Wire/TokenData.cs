namespace TuyaGen.Cloud.Wire;

/// <summary>A token as it comes. The refresh token is left out: the cloud wants it in a URL, where a secret must not be.</summary>
internal sealed class TokenData
{
    public string? AccessToken { get; init; }

    /// <summary>In seconds.</summary>
    public long ExpireTime { get; init; }
}
