using System.Text.RegularExpressions;

namespace TuyaGen.Generators.Parsing;

/// <summary>What may be a name.</summary>
internal static class Identifiers
{
    public const string PascalRule = "letters and digits, a large letter first";
    public const string MemberRule = PascalRule + ", and no Async at the end, which the methods get by themselves";
    public const string CamelRule = "letters and digits, a small letter first";
    public const string NamespaceRule = "names with points between them";

    // \z and not $, which lets an end of line behind a name pass.
    private static readonly Regex Pascal = new("^[A-Z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant);
    private static readonly Regex Camel = new("^[a-z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant);
    private static readonly Regex Dotted = new("^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*\\z", RegexOptions.CultureInvariant);
    private static readonly Regex Hyphenated = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant);

    public static bool IsPascal(string name) => Pascal.IsMatch(name);

    /// <summary>A property or a command: methods are named after it.</summary>
    public static bool IsMember(string name) => IsPascal(name) && !name.EndsWith("Async", StringComparison.Ordinal);

    public static bool IsCamel(string name) => Camel.IsMatch(name);

    /// <summary>A codec.</summary>
    public static bool IsHyphenated(string name) => Hyphenated.IsMatch(name);

    public static bool IsNamespace(string name) => Dotted.IsMatch(name);
}
