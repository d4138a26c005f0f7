using Spectre.Console;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

/// <summary>What is seen of watched devices on a terminal.</summary>
public sealed class MonitorScreenTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TuyaContext _context = new() { BeaconPorts = [] };
    private readonly SimulatedDevice _plug = SimulatedDevice.Start<OutletDevice>(new() { Name = "Plug", Dps = Dps.Of(1, true) });
    private readonly SimulatedDevice _lamp = SimulatedDevice.Start<BulbDevice>(new() { Name = "[Lamp]", Variant = "B" });

    [Fact]
    public void A_device_is_a_row_with_names_units_and_age()
    {
        var (board, plug, lamp) = (new MonitorBoard(), Watched(_plug, OutletDevice.Model), Watched(_lamp, BulbDevice.Model));
        board.Hear(plug, Report(Dps.Of(1, true)));
        board.Hear(plug, new ConnectionChanged(Noon, new(ConnectionState.Negotiating, Noon)));
        board.Hear(lamp, Report(Dps.Create([new(20, true), new(22, 400)])));

        var text = Plain(board.Draw(Noon + TimeSpan.FromSeconds(42)));

        Assert.Matches(@"Plug +. negotiating +. Switch = true +. +42 s", text);
        Assert.Matches(@"\[Lamp\] +. +. Switch = true, Brightness = 40 % +. +42 s", text);
        Assert.Contains("Ctrl+C ends it.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_just_changed_stands_out_for_a_while()
    {
        var (board, plug) = (new MonitorBoard(), Watched(_plug, OutletDevice.Model));
        board.Hear(plug, Report(Dps.Create([new(1, false), new(9, 30)])));
        var first = Coloured(board.Draw(Noon));
        board.Hear(plug, Report(Dps.Create([new(1, true), new(9, 30)]), changed: Dps.Of(1, true)));

        var fresh = Coloured(board.Draw(Noon + TimeSpan.FromSeconds(1)));
        var later = Coloured(board.Draw(Noon + TimeSpan.FromSeconds(6)));

        Assert.DoesNotContain("93mSwitch", first, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;93mSwitch", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[1;93mCountdown", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("93mSwitch", later, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_devices_than_lines_those_that_reported_last_are_shown()
    {
        var board = new MonitorBoard();
        var devices = Enumerable.Range(0, 200).Select(i => Watched(_plug, OutletDevice.Model, $"Plug {i}")).ToArray();
        for (var i = 0; i < devices.Length; i++)
            board.Hear(devices[i], new ConnectionChanged(Noon + TimeSpan.FromSeconds(i), new(ConnectionState.Negotiating, Noon)));
        board.Hear(devices[7], Report(Dps.Create([new(1, false), new(9, 30)]), at: Noon + TimeSpan.FromSeconds(300)));
        board.Hear(devices[7], Report(Dps.Create([new(1, true), new(9, 30)]), Dps.Of(1, true), Noon + TimeSpan.FromSeconds(301)));

        var lines = Plain(board.Draw(Noon + TimeSpan.FromSeconds(302), height: 24)).TrimEnd().Split('\n');

        Assert.InRange(lines.Length, 20, 23);
        Assert.Matches(@"Plug 7 +. negotiating . Switch = true +. +1 s", lines[3]);
        Assert.Contains("Plug 199", lines[4], StringComparison.Ordinal);
        Assert.Contains("182 more, heard of earlier. Ctrl+C ends it.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_not_reached_shows_why_in_short()
    {
        await using var run = new MonitorRun(_context);
        using var end = new CancellationTokenSource();
        var (board, output) = (new MonitorBoard(), new LineProbe("lines of the table"));
        var screen = new LiveScreen(Terminal(output, isPlain: false), board, TimeProvider.System);
        _plug.Pause();
        var watching = screen.RunAsync(() => run.RunAsync([new(_plug.Settings, null, null)], screen, end.Token));

        await output.Lines.FirstAsync(l => l.Contains($"{_plug.Id} refused the connection at", StringComparison.Ordinal));

        await end.CancelAsync();
        await watching;
        Assert.DoesNotContain("check the address", Plain(board.Draw(Noon)), StringComparison.Ordinal);
        Assert.IsType<ConnectionRefusedException>(Assert.Single(run.Failures));
    }

    [Theory]
    [InlineData(59, "59 s")]
    [InlineData(90, "2 min")]
    [InlineData(7300, "2 h")]
    public void An_age_is_told_in_the_unit_that_suits_it(int seconds, string age)
    {
        var board = new MonitorBoard();
        board.Hear(Watched(_plug, null), Report(Dps.Of(1, true)));

        Assert.Contains(age, Plain(board.Draw(Noon + TimeSpan.FromSeconds(seconds))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_that_is_too_slow_is_told_what_it_missed()
    {
        var (board, console) = (new MonitorBoard(), new TestConsole());
        var lagged = new Lagged(Noon, 7);

        board.Hear(null, lagged);
        await new EventWriter(console, isJson: false).ShowAsync(null, lagged, CancellationToken.None);
        await new EventWriter(console, isJson: true).ShowAsync(null, lagged, CancellationToken.None);

        Assert.Contains("7 events were missed. Ctrl+C ends it.", Plain(board.Draw(Noon)), StringComparison.Ordinal);
        Assert.Contains(" 7 events were missed\n", console.OutLines.Text, StringComparison.Ordinal);
        Assert.Contains("""{"at":"2026-01-01T12:00:00Z","event":"lagged","missed":7}""", console.OutLines.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_that_takes_nothing_holds_up_no_device()
    {
        const int reports = 2000;
        await using var run = new MonitorRun(_context);
        using var end = new CancellationTokenSource();
        var screen = new StuckScreen();
        var watching = run.RunAsync([new(_plug.Settings, null, null)], screen, end.Token);
        await using var same = new TuyaDevice(_plug.Settings, _context);
        await same.QueryAsync();
        await screen.WaitUntilStuckAsync();
        var events = same.WatchEventsAsync(end.Token);

        for (var i = 1; i <= reports; i++)
            _plug.Push(Dps.Of(9, i));
        await Deadline.WithinAsync(UntilAsync(events, e => IsReport(e, reports)), () => "The last report should have come.");
        screen.Release();
        await screen.Shown.FirstAsync(s => IsReport(s.Event, reports));

        var (device, missed) = Assert.Single(screen.Shown.Seen, s => s.Event is Lagged);
        Assert.Null(device);
        Assert.InRange(((Lagged)missed).Missed, reports / 4, reports);
        await end.CancelAsync();
        await watching;

        static bool IsReport(DeviceEvent happened, int value) => happened is DpsReported report && report.Reported.TryGetValue(9, out var v) && v == value;
    }

    [Fact]
    public async Task The_table_changes_where_it_stands()
    {
        using var end = new CancellationTokenSource();
        var output = new LineProbe("lines of the table");
        var screen = new LiveScreen(Terminal(output, isPlain: false), new MonitorBoard(), TimeProvider.System);
        await using var run = new MonitorRun(_context);
        DeviceChoice[] choices = [new(_plug.Settings, null, OutletDevice.Model), new(_lamp.Settings, null, BulbDevice.Model)];
        var watching = screen.RunAsync(() => run.RunAsync(choices, screen, end.Token));
        await output.Lines.FirstAsync(l => l.Contains("Switch = true", StringComparison.Ordinal) && l.Contains("Plug", StringComparison.Ordinal));

        _plug.Set(1, false);

        await output.Lines.FirstAsync(l => l.Contains("Switch = false", StringComparison.Ordinal));
        await end.CancelAsync();
        await watching;
        Assert.Contains("\u001b[", output.Text, StringComparison.Ordinal);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task A_terminal_that_is_gone_ends_the_watching()
    {
        var output = new LostTerminal();
        var screen = new LiveScreen(Terminal(output, isPlain: false), new MonitorBoard(), TimeProvider.System);
        await using var run = new MonitorRun(_context);
        var watching = screen.RunAsync(() => run.RunAsync([new(_plug.Settings, null, null)], screen, CancellationToken.None));

        output.Lose();

        await Assert.ThrowsAsync<IOException>(() => Deadline.WithinAsync(watching, () => "The watching should have ended."));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _plug.DisposeAsync();
        await _lamp.DisposeAsync();
        await _context.DisposeAsync();
    }

    private static async Task UntilAsync(IAsyncEnumerable<DeviceEvent> events, Func<DeviceEvent, bool> condition)
    {
        await foreach (var happened in events)
        {
            if (condition(happened))
                return;
        }
    }

    private static DpsReported Report(Dps dps, Dps? changed = null, DateTimeOffset? at = null) =>
        new(at ?? Noon, dps, changed ?? dps, new(dps, at ?? Noon), ChangeOrigin.Push);

    private WatchedDevice Watched(SimulatedDevice device, DeviceModel? model, string? name = null) =>
        new(new(device.Settings with { Name = name ?? device.Settings.Name }, null, model), new TuyaDevice(device.Settings, _context));

    private static string Plain(Table table) => Write(table, isPlain: true);

    private static string Coloured(Table table) => Write(table, isPlain: false);

    private static string Write(Table table, bool isPlain)
    {
        using var text = new StringWriter();
        Terminal(text, isPlain).Write(table);
        return text.ToString();
    }

    private static IAnsiConsole Terminal(TextWriter output, bool isPlain)
    {
        var terminal = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Yes,
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        terminal.Profile.Width = 160;
        return terminal;
    }
}
