namespace TuyaGen.Generators.Model;

/// <summary>A codec that the project brings.</summary>
/// <param name="Word">Its name in documents.</param>
/// <param name="ClassName">The full name of its class.</param>
/// <param name="Type">What the caller sees.</param>
internal sealed record CodecEntry(string Word, string ClassName, ClrType Type)
{
    public OwnCodec Codec => new(ClassName);
}
