using System.Diagnostics;
using System.Globalization;

namespace TuyaGen.Cli.Demo;

/// <summary>What happens in the demonstration.</summary>
internal sealed class DemoScript(DemoHome home, DemoScreen screen, TimeSpan pace)
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(30);
    private int _refusals;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        screen.Say("A simulated home: five devices, one for each version of the protocol. Nothing leaves this machine.");
        await ConnectAsync(cancellationToken).ConfigureAwait(false);
        await DriveAsync(cancellationToken).ConfigureAwait(false);
        await SomebodyElseAsync(cancellationToken).ConfigureAwait(false);
        await RefuseAsync(cancellationToken).ConfigureAwait(false);
        var summary = await DemoSummary.TakeAsync(home, _refusals, cancellationToken).ConfigureAwait(false);
        summary.Show(screen, Stopwatch.GetElapsedTime(start));
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(home.All.Select(d => d.Base.ConnectAsync(cancellationToken))).ConfigureAwait(false);
        var time = Stopwatch.GetElapsedTime(start);
        foreach (var device in home.All)
            screen.Show(device.Name, $"{device.Base.Description}, protocol {device.Simulated.Version.ToText()}, at {device.Base.Address}");
        screen.Say(string.Create(CultureInfo.InvariantCulture, $"All connected after {time.TotalMilliseconds:0} ms."));
        await PauseAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task DriveAsync(CancellationToken cancellationToken)
    {
        var (coffee, desk, floor, blinds) = (home.CoffeeMaker, home.DeskLamp, home.FloorLamp, home.Blinds);
        await StepAsync("Switch the coffee maker on", coffee, () => coffee.Device.SetSwitchAsync(true, cancellationToken: cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        await StepAsync("Its meter reports what it draws", coffee, () => Happen(coffee, [new(4, 3850), new(5, 8740), new(6, 2290)]), cancellationToken)
            .ConfigureAwait(false);
        await StepAsync("Turn the desk lamp blue", desk, () => desk.Device.SetColourAsync(0, 0, 255, cancellationToken: cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        await StepAsync("Dim it to 40 %", desk, () => desk.Device.SetBrightnessAsync(40, cancellationToken: cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        await StepAsync("Warm white for the floor lamp", floor, () => floor.Device.SetWhiteAsync(60, 20, cancellationToken: cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        await StepAsync("Open the blinds", blinds, () => blinds.Device.OpenAsync(cancellationToken: cancellationToken), cancellationToken).ConfigureAwait(false);
        await StepAsync("They move", blinds, () => Happen(blinds, Dps.Of(3, 45)), cancellationToken).ConfigureAwait(false);
        await StepAsync("Stop them half way", blinds, () => blinds.Device.StopAsync(cancellationToken: cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task SomebodyElseAsync(CancellationToken cancellationToken)
    {
        var fan = home.Fan;
        await StepAsync("Somebody presses the switch of the fan", fan, () => Happen(fan, Dps.Of(1, false)), cancellationToken).ConfigureAwait(false);
        await StepAsync("Switch it on again", fan, () => fan.Device.TurnOnAsync(cancellationToken: cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task RefuseAsync(CancellationToken cancellationToken)
    {
        screen.Announce("Ask the desk lamp for a countdown of 30 hours");
        try
        {
            await home.DeskLamp.Device.SetCountdownAsync((int)TooLong.TotalSeconds, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (ValueOutOfRangeException e)
        {
            _refusals++;
            screen.Refuse(e.Message);
        }

        await PauseAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task StepAsync(string what, DemoDevice device, Func<Task> act, CancellationToken cancellationToken)
    {
        screen.Announce(what);
        await device.UntilPushedAsync(act, cancellationToken).ConfigureAwait(false);
        await PauseAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task Happen(DemoDevice device, Dps values)
    {
        device.Simulated.Set(values);
        return Task.CompletedTask;
    }

    private Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(pace, cancellationToken);
}
