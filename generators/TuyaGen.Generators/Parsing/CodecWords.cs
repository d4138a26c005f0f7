using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The codecs that the core brings, by the words for them.</summary>
internal static class CodecWords
{
    /// <summary>The word for fields with bars between them.</summary>
    public const string Bars = "bar-separated";

    /// <summary>Those of texts.</summary>
    public static readonly IReadOnlyList<CodecWord> OfTexts = [new("base64-json", "Base64Json")];

    /// <summary>All of them; a codec of a project has another name, so that a document always says which it means.</summary>
    public static IEnumerable<string> BuiltIn => BuiltInType.All.SelectMany(t => t.Codecs).Concat(OfTexts).Select(c => c.Word)
        .Concat(PayloadArithmetic.All.Select(c => c.Word)).Append(Bars);
}
