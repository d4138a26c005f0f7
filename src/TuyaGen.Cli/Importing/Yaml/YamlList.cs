namespace TuyaGen.Cli.Importing.Yaml;

/// <summary>A list.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Column">Where it begins, from 1.</param>
/// <param name="Items">What is in it.</param>
internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column)
{
    public override long Size { get; } = 1 + Items.Sum(i => i.Size);

    public override string Describe() => "a list";
}
