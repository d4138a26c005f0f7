namespace TuyaGen.Cli.Importing.Yaml;

/// <summary>A piece of a YAML document.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Column">Where it begins, from 1.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>How many pieces it is made of, those that aliases repeat included.</summary>
    public virtual long Size => 1;

    /// <summary>What it is, for a sentence.</summary>
    public abstract string Describe();
}
