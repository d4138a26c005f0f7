namespace TuyaGen;

/// <summary>What is wrong with a payload.</summary>
internal readonly record struct PayloadFailure(string Field, int Offset, string Reason)
{
    public PayloadFormatException ToException<T>(ReadOnlySpan<byte> payload) => new(typeof(T).Name, Field, Offset, Reason, payload.ToArray());
}
