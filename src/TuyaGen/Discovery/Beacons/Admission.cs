namespace TuyaGen.Discovery;

/// <summary>What becomes of a datagram.</summary>
internal enum Admission
{
    /// <summary>It is looked at.</summary>
    Admitted,

    /// <summary>Its sender sends too many.</summary>
    Refused,

    /// <summary>As before, and its sender has not been told of yet.</summary>
    RefusedFirst,
}
