using System.CommandLine;
using System.Globalization;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya set</c>: writes properties or data points in one frame.</summary>
internal static class SetCommand
{
    private const string Examples = """
          tuya set "Desk lamp" Brightness=40 Mode=White     several values in one frame, ranges checked before
          tuya set "Desk lamp" Colour=#ff6000
          tuya set "Desk lamp" Colour.Value=50              a part of a packed value; the rest stays
          tuya set Heater 2=215 --level confirmed           the number of a data point, and wait for the device's report
        """;

    public static Command Create(CliHost host)
    {
        var words = new Argument<string[]>("DEVICE NAME=VALUE")
        {
            Description = "A name or id of devices.json, and what to write: Brightness=40, Colour.Value=50 for a part of a packed value, or 22=500 with the number of a data point.",
            Arity = ArgumentArity.ZeroOrMore,
        }.CompleteAssignments(host);
        var options = new DeviceOptions();
        var level = WriteLevels.Option();
        var command = new Command("set", "Write properties or data points.") { words, level };
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) =>
        {
            var (device, assignments) = Split(parsed.GetValue(words) ?? []);
            return new DeviceRun(host, options).RunAsync(
                parsed, device, SetAsync, choice => WirePlan.Check(assignments, choice), cancellationToken);

            async Task SetAsync(DeviceSession session)
            {
                await NoteStrangersAsync(host, assignments, session.Choice, parsed.GetValue(options.Json)).ConfigureAwait(false);
                var state = await session.FindStateAsync(cancellationToken).ConfigureAwait(false);
                var result = await WriteAsync(session, assignments, state, parsed.GetValue(level), cancellationToken).ConfigureAwait(false);
                await WriteReport.WriteAsync(host, session, result, state, parsed.GetValue(options.Json)).ConfigureAwait(false);
            }
        });
        return command;
    }

    // A number is sent whatever the model says, because devices have more than their models know.
    private static async Task NoteStrangersAsync(CliHost host, Assignment[] assignments, DeviceChoice choice, bool isJson)
    {
        foreach (var number in WirePlan.Strangers(assignments, choice))
        {
            var note = string.Create(CultureInfo.InvariantCulture, $"{choice.Model} has no data point {number}; it is sent as it was written.");
            await Notes.WriteAsync(host, note, isJson).ConfigureAwait(false);
        }
    }

    // A part is changed in what the device has, which is read only then.
    private static Task<WriteResult> WriteAsync(
        DeviceSession session, Assignment[] assignments, PointReader? state, WriteLevel level, CancellationToken cancellationToken) =>
        assignments.Any(a => a.Part is not null)
            ? session.Device.SetAsync([.. assignments.Select(a => KeyValuePair.Create(a.Property, a.Value))], level, cancellationToken)
            : session.Device.SetAsync(WirePlan.Encode(assignments, state, session.Choice), level, cancellationToken);

    private static (string? Device, Assignment[] Assignments) Split(string[] words)
    {
        var devices = words.Where(w => !Assignment.IsOne(w)).ToArray();
        if (devices.Length > 1)
            throw new UsageException($"'{devices[1]}' sets nothing; write NAME=VALUE. '{devices[0]}' was taken for the device.");
        var assignments = words.Where(Assignment.IsOne).Select(Assignment.Parse).ToArray();
        return assignments.Length > 0
            ? (devices.FirstOrDefault(), assignments)
            : throw new UsageException($"Nothing is to be set{On(devices)}; write NAME=VALUE such as Brightness=40, or 1=true with the number of a data point.");
    }

    private static string On(string[] devices) => devices.Length == 0 ? "" : $" on '{devices[0]}'";
}
