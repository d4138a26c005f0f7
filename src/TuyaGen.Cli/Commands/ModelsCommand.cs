using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya models</c>: the device models, or one in full.</summary>
internal static class ModelsCommand
{
    private const string Examples = """
          tuya models                  all of them
          tuya models Bulb             properties, ranges, units and commands of one
          tuya models ./fan.tuya.json  the same of a model of your own
          tuya models --json           one document a model
        """;

    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("NAME") { Description = "A model, or the path of one of your own, to see it in full.", Arity = ArgumentArity.ZeroOrOne }.CompleteModels(host);
        var json = CommonOptions.Json();
        var command = new Command("models", "List the device models, or show one in full.") { name, json };
        ExamplesAction.AddTo(command, Examples);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var model = parsed.GetValue(name) is { } wanted ? ModelNames.Find(host.Catalogue, wanted) : null;
            if (parsed.GetValue(json))
            {
                foreach (var one in model is null ? host.Catalogue.Models : [model])
                    await host.Console.Out.WriteLineAsync(ModelJson.Line(one).AsMemory(), cancellationToken).ConfigureAwait(false);
            }
            else if (model is null)
            {
                ModelText.WriteList(Terminal.On(host.Console), host.Catalogue.Models);
            }
            else
            {
                ModelText.Write(Terminal.On(host.Console), model);
            }
        });
        return command;
    }
}
