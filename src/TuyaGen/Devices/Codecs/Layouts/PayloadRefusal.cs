namespace TuyaGen;

/// <summary>A field that cannot be written, and why.</summary>
internal readonly record struct PayloadRefusal(string Field, string Reason)
{
    /// <summary>The exception.</summary>
    /// <param name="owner">The type or the property that the field belongs to.</param>
    public ValueOutOfRangeException ToException(string owner) => new($"{owner}.{Field}", Reason);
}
