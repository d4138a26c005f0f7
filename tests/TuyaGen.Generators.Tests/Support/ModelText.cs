using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TuyaGen.Generators.Tests.Support;

/// <summary>A model's file that is not on any disk.</summary>
internal sealed class ModelText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>A model of this repository, or of the tests.</summary>
    public static ModelText Load(string name) =>
        new($"models/{name}", File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Input", name)));

    public static ImmutableArray<AdditionalText> Many(params (string Path, string Text)[] files) =>
        [.. files.Select(f => new ModelText(f.Path, f.Text))];
}
