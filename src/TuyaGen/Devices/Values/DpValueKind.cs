namespace TuyaGen;

/// <summary>What a data point's value is on the wire: one of the JSON kinds.</summary>
public enum DpValueKind
{
    /// <summary>No value: JSON <c>null</c>, as in a device22 query.</summary>
    Null,

    /// <summary>JSON <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A JSON number without a fraction that fits 64 bits.</summary>
    Integer,

    /// <summary>Any other JSON number; its digits are kept as they came.</summary>
    Number,

    /// <summary>A JSON text.</summary>
    Text,

    /// <summary>A JSON object or array, kept as JSON text.</summary>
    Json,
}
