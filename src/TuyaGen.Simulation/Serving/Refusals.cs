namespace TuyaGen.Simulation.Serving;

/// <summary>The texts by which devices refuse.</summary>
internal static class Refusals
{
    public const uint ReturnCode = 1;

    /// <summary>To what they cannot make sense of.</summary>
    public const string Format = "data format error";

    /// <summary>To a query that names no data point, where one is wanted.</summary>
    public const string NoList = "json obj data unvalid";

    /// <summary>To a command for a sub-device that they do not know.</summary>
    public const string UnknownChild = "devid not found";
}
