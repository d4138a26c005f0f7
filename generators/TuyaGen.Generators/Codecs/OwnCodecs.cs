using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Codecs;

/// <summary>The codecs of a project, each name once, and what is to be said about the others.</summary>
/// <param name="Codecs">The codecs, by name.</param>
/// <param name="Diagnostics">The complaints.</param>
internal sealed record OwnCodecs(EquatableArray<CodecEntry> Codecs, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Sorts them: of several of one name the first by the name of its class keeps it.</summary>
    public static OwnCodecs Of(IEnumerable<CodecClass> classes)
    {
        var codecs = new SortedDictionary<string, CodecEntry>(StringComparer.Ordinal);
        var complaints = new List<DiagnosticInfo>();
        foreach (var one in classes.OrderBy(c => c.Codec?.ClassName, StringComparer.Ordinal))
        {
            if (one.Codec is not { } codec)
                complaints.Add(one.Problem!);
            else if (codecs.TryGetValue(codec.Word, out var taken))
                complaints.Add(one.Place! with { Arguments = new([codec.Word, taken.ClassName.Replace("global::", "")]) });
            else
                codecs.Add(codec.Word, codec);
        }

        return new(codecs.Values.ToEquatable(), complaints.OrderBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.Span.Start).ToEquatable());
    }
}
