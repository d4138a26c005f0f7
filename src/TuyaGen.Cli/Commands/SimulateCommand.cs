using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Records;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya simulate</c>: is a device until it is stopped, and shows what it is asked.</summary>
internal static class SimulateCommand
{
    private const string Examples = """
          tuya simulate Bulb --key 0123456789abcdef --version 3.5
          tuya simulate ./fan.tuya.json --key KEY          a model of your own
          tuya simulate --replay lamp.json --key KEY       the device that 'tuya dump' has recorded, its reports included
        """;

    public static Command Create(CliHost host)
    {
        var model = new Argument<string?>("MODEL")
        {
            Description = "What it is: one of 'tuya models', the path of a model of your own, ./fan.tuya.json, or of a record of 'tuya dump'.",
            Arity = ArgumentArity.ZeroOrOne,
        }.CompleteModels(host);
        var replay = new Option<string?>("--replay") { Description = "A record of 'tuya dump', in place of a model.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var options = new SimulationOptions();
        var command = new Command("simulate", "Be a device on the network until Ctrl+C, and show what it is asked.") { model, replay, json };
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) =>
        {
            var isJson = parsed.GetValue(json);
            return Source(parsed.GetValue(model), parsed.GetValue(replay)) switch
            {
                (var record, true) => ReplayAsync(RecordReader.Read(record), isJson),
                var (name, _) => SimulateAsync(ModelNames.Find(host.Catalogue, name), isJson),
            };

            Task SimulateAsync(DeviceModel model, bool isJson)
            {
                var simulated = options.Read(parsed, model, host);
                return new SimulationRun(simulated, new RequestWriter(host.Console, model, simulated.Variant, isJson)).RunAsync(null, cancellationToken);
            }

            Task ReplayAsync(ReplayedDevice record, bool isJson)
            {
                var known = host.Catalogue.TryFind(record.Model ?? "", out var found) ? found : null;
                var writer = new RequestWriter(host.Console, known, record.Variant, isJson);
                return new SimulationRun(options.Read(parsed, record, known, host), writer).RunAsync(record, cancellationToken);
            }
        });
        return command;
    }

    private static (string Name, bool IsRecord) Source(string? model, string? replay) => (model, replay) switch
    {
        (not null, not null) => throw new UsageException($"'{model}' names a model and --replay a record; give one of them."),
        (null, null) => throw new UsageException("Name a model, such as Bulb ('tuya models' lists them), or a record of 'tuya dump' with --replay."),
        (null, { } record) => (record, true),
        ({ } name, null) => (name, UserModels.UserModel.IsFile(name) && RecordReader.IsRecord(name)),
    };
}
