using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The parameters of generated methods.</summary>
internal static class Signatures
{
    /// <summary>What every write ends with.</summary>
    public const string WriteEnd =
        $"{CoreNames.WriteLevel} level = {CoreNames.WriteLevel}.Default, {CoreNames.CancellationToken} cancellationToken = default";

    // Names of the parameters and locals that the generator itself gives.
    private static readonly string[] Taken = ["level", "cancellationToken", "writer", "steps", "state", Expressions.Whole];

    public static string Declare(CommandSpec command, string ns) =>
        string.Concat(command.Parameters.Select(p => Declare(p, ns) + ", ")) + WriteEnd;

    public static string Pass(CommandSpec command) =>
        string.Concat(command.Parameters.Select(p => Name(p.Name) + ", ")) + "level, cancellationToken";

    /// <summary>A reference to an asynchronous method with its parameters: a partial class may add overloads.</summary>
    public static string Inherit(string method, params string[] types)
    {
        var all = types.Select(t => t.Replace('<', '{').Replace('>', '}'));
        return $"/// <inheritdoc cref=\"{method}({string.Join(", ", all)})\"/>";
    }

    /// <summary>The same for a method that writes.</summary>
    public static string InheritWrite(string method, IEnumerable<string> types) =>
        Inherit(method, [.. types, CoreNames.WriteLevel, CoreNames.CancellationToken]);

    /// <summary>The name of a parameter in C#.</summary>
    public static string Name(string parameter)
    {
        var name = Taken.Contains(parameter) ? parameter + "Value" : parameter;
        return SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
    }

    /// <summary>The type of a parameter; a time that may be left out is null then, since C# has no constants for times.</summary>
    public static string Type(ParameterSpec parameter, string ns) =>
        TypeNames.Of(parameter.Type, ns) + (parameter is { Type.Kind: ClrKind.Duration, Default: not null } ? "?" : "");

    private static string Declare(ParameterSpec parameter, string ns)
    {
        var value = parameter.Type == ClrType.Duration ? "null" : parameter.Default is null ? "" : Literals.Of(parameter.Default, parameter.Type, ns);
        return $"{Type(parameter, ns)} {Name(parameter.Name)}{(parameter.Default is null ? "" : " = " + value)}";
    }
}
