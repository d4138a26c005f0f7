using System.Globalization;
using Spectre.Console;

namespace TuyaGen.Cli.Demo;

/// <summary>What the demonstration came to.</summary>
internal sealed class DemoSummary
{
    private readonly List<DemoResult> _results = [];
    private readonly int _refusals;

    private DemoSummary(int refusals) => _refusals = refusals;

    /// <summary>Asks every device a few times more, for the time it takes.</summary>
    public static async Task<DemoSummary> TakeAsync(DemoHome home, int refusals, CancellationToken cancellationToken)
    {
        var summary = new DemoSummary(refusals);
        foreach (var device in home.All)
        {
            var time = await device.RoundTripAsync(cancellationToken).ConfigureAwait(false);
            summary._results.Add(new(device, time, device.Simulated.Requests.Count(r => r.IsWrite)));
        }

        return summary;
    }

    public void Show(DemoScreen screen, TimeSpan duration)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Device", "Class", "Version");
        foreach (var column in new[] { "Round trip", "Commands", "Pushes" })
            table.AddColumn(column, c => c.RightAligned());
        foreach (var (device, time, commands) in _results)
        {
            table.AddRow(
                new Text(device.Name),
                new Text(device.Base.GetType().Name),
                new Text(device.Simulated.Version.ToText()),
                new Text(Invariant($"{time.TotalMilliseconds:0.00} ms")),
                new Text(Invariant($"{commands}")),
                new Text(Invariant($"{device.Pushes}")));
        }

        screen.Show(table);
        screen.Say(Invariant(
            $"{_results.Count} devices, {_results.Sum(r => r.Commands)} commands, {_results.Sum(r => r.Device.Pushes)} pushes, {_refusals} refusal, in {duration.TotalSeconds:0.0} s."));
        screen.Say("Next: 'tuya models' shows what devices can do; 'tuya simulate Bulb --key KEY' starts one to play with.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record DemoResult(DemoDevice Device, TimeSpan RoundTrip, int Commands);
}
