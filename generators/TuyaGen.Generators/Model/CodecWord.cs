namespace TuyaGen.Generators.Model;

/// <summary>The word for a codec in documents, and the member of <c>DpCodecs</c> behind it.</summary>
internal sealed record CodecWord(string Word, string Member, bool IsDefault = false);
