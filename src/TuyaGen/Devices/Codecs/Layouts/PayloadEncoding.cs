namespace TuyaGen;

/// <summary>How the bytes of a payload become the text of a data point.</summary>
public enum PayloadEncoding
{
    /// <summary>As base64.</summary>
    Base64,

    /// <summary>As hexadecimal digits; their number may be odd.</summary>
    Hex,

    /// <summary>They are the text, in UTF-8: JSON, digits, words with bars between them.</summary>
    Text,
}
