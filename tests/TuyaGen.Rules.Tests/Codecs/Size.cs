namespace TuyaGen.Rules.Tests.Codecs;

/// <summary>How large something is.</summary>
public enum Size
{
    /// <summary>Up to 9.</summary>
    Small,

    /// <summary>From 10.</summary>
    Large,
}
