using System.CommandLine;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Runs;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya import</c>: makes device models of what others wrote about devices.</summary>
internal static class ImportCommand
{
    private const string Examples = """
          tuya import model.json --name Fan                a Thing Data Model becomes fan.tuya.json
          tuya import devices.json --out devices           a model for each product that has a mapping
          tuya import definitions --out devices --dry-run  what a folder would give, without writing
        """;

    public static Command Create(CliHost host)
    {
        var paths = new Argument<string[]>("FILE") { Description = "Files, or folders of files, that describe devices.", Arity = ArgumentArity.OneOrMore };
        var name = ModelNameOption.Create();
        var folder = new Option<string>("--out")
        {
            Description = "The folder of the device models; otherwise this one.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => ".",
        };
        var trial = new Option<bool>("--dry-run") { Description = "Tell what would be written, and write nothing." };
        var json = CommonOptions.Json();
        var command = new Command("import", "Make device models of Thing Data Models, specifications, mappings in devices.json, and definitions of Tuya Local.")
        {
            paths, folder, name, trial, json,
        };
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) =>
        {
            var flags = new ImportFlags(
                parsed.GetValue(paths)!, parsed.GetValue(folder)!, parsed.GetValue(name), parsed.GetValue(trial), parsed.GetValue(json));
            return new ImportRun(host, flags).RunAsync(cancellationToken);
        });
        return command;
    }
}
