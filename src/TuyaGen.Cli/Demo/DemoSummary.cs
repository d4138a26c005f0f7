using System.Globalization;

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
            var commands = device.Simulated.Requests.Count(r => r.IsWrite);
            summary._results.Add(new(device.Name, device.Base.GetType().Name, device.Simulated.Version, time, commands, device.Pushes));
        }

        return summary;
    }

    public void Show(DemoScreen screen, TimeSpan duration)
    {
        screen.Show(_results);
        screen.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{_results.Count} devices, {_results.Sum(r => r.Commands)} commands, {_results.Sum(r => r.Pushes)} pushes, {_refusals} refusal, in {duration.TotalSeconds:0.0} s."));
        screen.Say("Next: 'tuya models' shows what devices can do; 'tuya simulate Bulb --key KEY' starts one to play with.");
    }
}
