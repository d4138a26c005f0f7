using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TuyaGen.Generators.Parsing;

/// <summary>A model's file. Two are equal when their text is, whoever read it.</summary>
internal sealed class ModelFile(string path, SourceText text) : IEquatable<ModelFile>
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    public static ModelFile Read(AdditionalText file, CancellationToken cancellationToken) =>
        new(file.Path, file.GetText(cancellationToken) ?? SourceText.From(""));

    public bool Equals(ModelFile? other) => other is not null && Path == other.Path && Text.ContentEquals(other.Text);

    public override bool Equals(object? obj) => Equals(obj as ModelFile);

    public override int GetHashCode() => Path.GetHashCode();
}
