namespace TuyaGen.Cli.Importing.Yaml;

/// <summary>A single value.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Column">Where it begins, from 1.</param>
/// <param name="Text">As it is written, without quotes.</param>
/// <param name="IsPlain">It has no quotes, so that it may be a number, a boolean or nothing.</param>
internal sealed record YamlScalar(int Line, int Column, string Text, bool IsPlain) : YamlNode(Line, Column)
{
    /// <summary>What it means.</summary>
    public DpValue Value { get; } = IsPlain ? PlainScalar.Read(Text) : DpValue.Of(Text);

    public override string Describe() => Value.Kind == DpValueKind.Null ? "nothing" : $"'{Text}'";
}
