using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Records;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya dump</c>: a record of a device for a bug report.</summary>
internal static class DumpCommand
{
    private const string Examples = """
          tuya dump "Desk lamp" --out lamp.json      ten seconds of it, without keys, ids and addresses
          tuya dump Heater --for 5min | less         longer, to the terminal
          tuya simulate lamp.json --key KEY            is the device that was recorded
        """;

    private static readonly TimeSpan UsualListening = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan UsualRecording = TimeSpan.FromSeconds(10);

    public static Command Create(CliHost host)
    {
        var device = new Argument<string?>("DEVICE") { Description = "A name or id of devices.json.", Arity = ArgumentArity.ZeroOrOne }.CompleteDevices(host);
        var file = new Option<string?>("--out") { Description = "The file to write; the output otherwise.", HelpName = "FILE" };
        var time = Durations.Option("--for", "How long to record what it reports; 10s otherwise. Ctrl+C ends it early.");
        var listening = Durations.Option("--listen-for", "How long to wait for its broadcast; 8s otherwise.");
        var options = new DeviceOptions();
        var command = new Command("dump", "Record a device for a bug report: values, messages and timings, without keys, ids, addresses and other secrets.") { device, file, time, listening };
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (flags, isJson) = (options.Read(parsed), parsed.GetValue(options.Json));
            var choice = await new DeviceFinder(host).FindAsync(parsed.GetValue(device), flags, cancellationToken).ConfigureAwait(false);
            var redactor = KnownSecrets.Redactor(host, flags, choice);
            var times = new DumpTimes(parsed.GetValue(listening) ?? UsualListening, parsed.GetValue(time) ?? UsualRecording);
            var run = new DumpRun(host, flags, times, parsed.GetValue(options.Verbose));
            var record = await Waiting.ForAsync(host, "Recording. Ctrl+C ends it", () => run.RunAsync(choice, cancellationToken)).ConfigureAwait(false);
            await WriteAsync(host, parsed.GetValue(file), record, redactor, isJson).ConfigureAwait(false);
            if (record.Problem is { } problem)
                throw problem;
        });
        return command;
    }

    private static async Task WriteAsync(CliHost host, string? file, DumpRecord record, Redactor redactor, bool isJson)
    {
        var text = new RecordWriter(record, redactor).Write(isIndented: file is not null || !isJson);
        if (file is null)
        {
            await host.Console.Out.WriteLineAsync(text).ConfigureAwait(false);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(file, $"{text}\n").ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TuyaException($"The record cannot be written: {e.Message}", inner: e);
        }

        await host.Console.Out.WriteLineAsync(isJson
            ? JsonLine.Of(json =>
            {
                json.WriteString("file", file);
                json.WriteNumber("points", record.Dps.Count);
                json.WriteNumber("frames", record.Frames.Count);
            })
            : $"{file}: {Counts.Of(record.Dps.Count, "data point")}, {Counts.Of(record.Frames.Count, "message")}. Look through it before you send it to anybody.").ConfigureAwait(false);
    }
}
