using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TuyaGen.Twins.Tests.Driver;

/// <summary>A device model in memory.</summary>
internal sealed class ModelText(string path, string json) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(json, Encoding.UTF8);
}
