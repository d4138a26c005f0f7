using System.CommandLine;
using System.CommandLine.Parsing;
using TuyaGen.Cli.Importing.Names;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Cli.Input;

/// <summary>The name of a device model that is to be made.</summary>
internal static class ModelNameOption
{
    public static Option<string?> Create() => new("--name")
    {
        Description = "The name of the device model, such as Fan for a class FanDevice.",
        HelpName = "NAME",
        CustomParser = Read,
    };

    private static string? Read(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (Identifiers.IsPascal(text))
            return text;
        argument.AddError($"'{text}' cannot be the name of a class; write {Identifiers.PascalRule}{(Labels.ToName(text) is { } name ? $", such as {name}" : "")}.");
        return null;
    }
}
