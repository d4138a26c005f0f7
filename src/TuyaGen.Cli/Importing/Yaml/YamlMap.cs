namespace TuyaGen.Cli.Importing.Yaml;

/// <summary>Values by words.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Column">Where it begins, from 1.</param>
/// <param name="Entries">The words and their values, in the order of the text. A word may stand there twice: the last one counts.</param>
internal sealed record YamlMap(int Line, int Column, IReadOnlyList<(YamlScalar Word, YamlNode Value)> Entries) : YamlNode(Line, Column)
{
    public override long Size { get; } = 1 + Entries.Sum(e => 1 + e.Value.Size);

    /// <summary>The value of a word; null where it is not there.</summary>
    public YamlNode? this[string word] => Entries.LastOrDefault(e => e.Word.Text == word).Value;

    public override string Describe() => "a block of words and values";
}
