using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// Codecs that a data point names: those of the core for its type, and those that the project brings.
internal sealed partial class PointParser
{
    private CodecEntry? Brought(string word) => scope.Codecs.FirstOrDefault(c => c.Word == word);

    private (ClrType Type, CodecSpec Codec)? Coded(ObjectReader words, string type)
    {
        if (words.Text("codec") is not { } word)
            return null;
        var known = type == "string" ? CodecWords.OfTexts : [];
        if (known.FirstOrDefault(c => c.Word == word) is { } codec)
            return (ClrType.Text, new NamedCodec(codec.Member));
        if (Brought(word) is { } brought)
            return (brought.Type, brought.Codec);
        Unknown(words, word, known.Select(c => c.Word).Concat(scope.Codecs.Select(c => c.Word)));
        return null;
    }

    private CodecSpec? CodecOf(ObjectReader words, BuiltInType type)
    {
        if (!words.Has("codec"))
        {
            if (type.Codecs.FirstOrDefault(c => c.IsDefault) is { } usual)
                return new NamedCodec(usual.Member);
            words.Require("codec");
            return null;
        }

        if (words.Text("codec") is not { } word)
            return null;
        if (type.Codecs.FirstOrDefault(c => c.Word == word) is { } codec)
            return new NamedCodec(codec.Member);
        var fitting = scope.Codecs.Where(c => c.Type == type.Type).ToArray();
        if (fitting.FirstOrDefault(c => c.Word == word) is { } brought)
            return brought.Codec;
        Unknown(words, word, type.Codecs.Select(c => c.Word).Concat(fitting.Select(c => c.Word)));
        return null;
    }

    private void Unknown(ObjectReader words, string word, IEnumerable<string> known) =>
        _bag.Add(TuyaDiagnostics.UnknownCodec, words.RangeOf("codec"), word, Suggestion.For(word, known));
}
