namespace TuyaGen.Protocol;

/// <summary>What a device's message holds.</summary>
internal enum InboundKind
{
    /// <summary>Nothing: a bare acknowledgement.</summary>
    Acknowledgement,

    /// <summary>Data points.</summary>
    Dps,

    /// <summary>Other JSON: a product description, a gateway's report, an error object.</summary>
    Json,

    /// <summary>Plain words: a refusal.</summary>
    Text,
}

/// <summary>A device's message as the connection needs it, with no more taken out of the body than that.</summary>
internal readonly record struct Inbound(InboundKind Kind, Dps? Dps, string? Cid, long? Time);
