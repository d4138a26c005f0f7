namespace TuyaGen;

/// <summary>A value that the device would not accept. Nothing was sent.</summary>
public sealed class ValueOutOfRangeException : TuyaException
{
    internal ValueOutOfRangeException(string property, string value, string accepts)
        : base($"{property} accepts {accepts}; '{value}' is not among that. Nothing was sent.", 903) => Property = property;

    internal ValueOutOfRangeException(string property, string reason)
        : base($"{property} {reason}. Nothing was sent.", 903) => Property = property;

    /// <summary>The property concerned; a field of a packed value with the way to it, <c>Schedule.Days[1].Periods[0].Start</c>.</summary>
    public string Property { get; }
}
