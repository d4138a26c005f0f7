using System.Globalization;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Bytes that a document writes as hexadecimal digits.</summary>
internal static class HexBytes
{
    public static EquatableArray<byte> Read(ObjectReader words, string word, int most, DiagnosticBag bag)
    {
        if (words.Text(word) is not { } text)
            return default;
        if (text.Length == 0 || text.Length > most * 2 || text.Length % 2 != 0 || text.Any(c => !Uri.IsHexDigit(c)))
        {
            bag.Add(TuyaDiagnostics.OutOfBounds, words.RangeOf(word), word, $"\"{text}\"", $"1 to {Values.Invariant(most)} bytes of two hexadecimal digits each");
            return default;
        }

        return Enumerable.Range(0, text.Length / 2)
            .Select(i => byte.Parse(text.Substring(i * 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToEquatable();
    }
}
