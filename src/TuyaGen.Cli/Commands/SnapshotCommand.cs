using System.CommandLine;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya snapshot</c>, and <c>tuya json</c>, which is the same for scripts that know tinytuya's.</summary>
internal static class SnapshotCommand
{
    /// <summary>The command that always answers in JSON.</summary>
    public const string JsonName = "json";

    private const string Examples = """
          tuya snapshot                      asks the devices of snapshot.json at the addresses that they had then
          tuya snapshot --no-poll            only lists them
          tuya json --snapshot home.json     the answers as one document
        """;

    public static Command Create(CliHost host) => Create(
        host, "snapshot", "Ask the devices of a snapshot where they were found, without listening first.", PollOptions.OfSnapshot(), isJson: false);

    public static Command CreateJson(CliHost host) => Create(
        host, JsonName, "The same as 'tuya snapshot --json': one document in the form of tinytuya's command of this name.", PollOptions.OfPolledSnapshot(), isJson: true);

    private static Command Create(CliHost host, string name, string description, PollOptions options, bool isJson)
    {
        var command = new Command(name, description);
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) =>
        {
            var flags = options.Read(parsed);
            return new SnapshotRun(host, flags with { IsJson = isJson || flags.IsJson }).RunAsync(cancellationToken);
        });
        return command;
    }
}
