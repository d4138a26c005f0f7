using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Tests;

/// <summary>What holds for all commands, those to come too.</summary>
public class EveryCommandTests
{
    private const int Widest = 125;

    private static readonly CliHost Host = new(new TestConsole(), DeviceCatalogue.Default);

    private static readonly string[] InTheOrderOfUse =
    [
        "wizard", "scan", "devices", "status", "set", "on", "off", "monitor", "draft", "import", "models", "simulate", "doctor", "dump",
        "snapshot", "json", "demo", "completion",
    ];

    public static TheoryData<string> Names => [.. Commands.Select(c => c.Name)];

    private static IEnumerable<Command> Commands => TuyaCli.Parse([], Host).RootCommandResult.Command.Subcommands;

    [Fact]
    public void They_are_listed_as_a_user_meets_them() => Assert.Equal(InTheOrderOfUse, Commands.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_line_makes_its_own_command_only(string name) =>
        Assert.Equal([name], TuyaCli.Parse([name], Host).RootCommandResult.Command.Subcommands.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_says_what_it_and_its_arguments_and_options_are_for(string name)
    {
        var command = Named(name);

        Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
        Assert.All(command.Arguments, a => Assert.EndsWith(".", a.Description, StringComparison.Ordinal));
        Assert.All(command.Options.Where(o => o is not HelpOption), o => Assert.EndsWith(".", o.Description, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_json(string name) => Assert.Contains(Named(name).Options, o => o.Name == "--json");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_examples_in_its_help_can_be_written(string name)
    {
        var examples = await ExamplesAsync(name, "--help");

        Assert.All(examples, e => Assert.True(Errors(e).Length == 0, $"'{e}': {Errors(e)}"));
        Assert.Contains(examples, e => Parse(e).CommandResult.Command.Name == name);
    }

    [Fact]
    public async Task The_examples_of_the_tool_can_be_written()
    {
        var examples = await ExamplesAsync("--help");

        Assert.All(examples, e => Assert.True(Errors(e).Length == 0, $"'{e}': {Errors(e)}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_help_stays_readable_on_a_wide_terminal(string name) =>
        Assert.All((await Tool.RunAsync(name, "--help")).Succeeded().Lines, l => Assert.InRange(l.Length, 0, Widest));

    private static Command Named(string name) => Commands.Single(c => c.Name == name);

    private static async Task<string[]> ExamplesAsync(params string[] args)
    {
        var text = (await Tool.RunAsync(args)).Succeeded().Out;
        var lines = text[text.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Where(l => l.StartsWith("  tuya ", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(lines);
        return [.. lines.Select(Line)];
    }

    // Behind two spaces stands what it is for; behind a pipe or an arrow the line is the shell's.
    private static string Line(string line) => line["  tuya ".Length..].Split("  ")[0].Split(" | ")[0].Split(" > ")[0];

    private static ParseResult Parse(string example) => TuyaCli.Parse([.. CommandLineParser.SplitCommandLine(example)], Host);

    private static string Errors(string example) => string.Join(" ", Parse(example).Errors.Select(e => e.Message));
}
