using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya completion</c>: makes a shell complete commands, options, and the names of devices and properties.</summary>
internal static class CompletionCommand
{
    private const string Examples = """
          tuya completion bash > ~/.local/share/bash-completion/completions/tuya
          tuya completion fish > ~/.config/fish/completions/tuya.fish
        """;

    public static Command Create(CliHost host)
    {
        var shell = new Argument<string>("SHELL") { Description = $"One of {string.Join(", ", ShellScripts.Shells)}." };
        shell.CompletionSources.Add(_ => ShellScripts.Shells.Select(s => new System.CommandLine.Completions.CompletionItem(s)));
        var json = CommonOptions.Json();
        var command = new Command("completion", "Print what a shell runs to complete the command lines of tuya.") { shell, json };
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, _) =>
        {
            var name = parsed.GetValue(shell)!;
            var script = ShellScripts.Of(name);
            return parsed.GetValue(json)
                ? host.Console.Out.WriteLineAsync(JsonLine.Of(line =>
                {
                    line.WriteString("shell", name);
                    line.WriteString("script", script);
                }))
                : host.Console.Out.WriteAsync(script);
        });
        return command;
    }
}
