using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Records;

namespace TuyaGen.Cli.Sessions;

/// <summary>Records a device: its broadcast, one connection, its status, and what it reports for a while.</summary>
internal sealed class DumpRun(CliHost host, DeviceFlags flags, DumpTimes times, bool isVerbose)
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(5);
    private readonly List<DumpStep> _steps = [];

    /// <summary>Records. What goes wrong is part of the record. Once the device has answered, giving up only ends it.</summary>
    public async Task<DumpRecord> RunAsync(DeviceChoice choice, CancellationToken cancellationToken)
    {
        var heard = await HearAsync(choice, cancellationToken).ConfigureAwait(false);
        choice = Complete(choice, heard);
        var context = host.CreateContext(isVerbose, choice.NeedsBeacon);
        await using var ownContext = context.ConfigureAwait(false);
        var session = DeviceSession.Open(choice, context);
        await using var ownSession = session.ConfigureAwait(false);
        var log = new FrameLog(session.Direct);
        await using var ownLog = log.ConfigureAwait(false);
        var begun = context.Time.GetUtcNow();
        var problem = await RecordAsync(session, log, cancellationToken).ConfigureAwait(false);
        return new(choice with { Settings = choice.Settings with { Version = session.Direct.Version ?? choice.Settings.Version } }, begun)
        {
            Heard = heard,
            Kind = session.Direct.Kind,
            Dps = session.Device.LastStatus?.Dps ?? Dps.Empty,
            Steps = _steps,
            Frames = [.. log.Frames],
            MissedFrames = log.Missed,
            Duration = context.Time.GetUtcNow() - begun,
            Problem = problem,
        };
    }

    private static DeviceChoice Complete(DeviceChoice choice, DiscoveredDevice? heard) => choice with
    {
        Settings = choice.Settings with
        {
            Address = string.IsNullOrEmpty(choice.Settings.Address) ? heard?.Address : choice.Settings.Address,
            Version = choice.Settings.Version ?? heard?.Version,
        },
    };

    // A device sends no broadcast while it is connected, so this comes first.
    private async Task<DiscoveredDevice?> HearAsync(DeviceChoice choice, CancellationToken cancellationToken)
    {
        var context = host.CreateScanContext(new() { IsVerbose = isVerbose });
        await using var own = context.ConfigureAwait(false);
        try
        {
            return await new TuyaDiscovery(context).FindAsync(
                choice.Settings.Id, new() { Duration = times.Listening, Catalogue = host.Catalogue }, cancellationToken).ConfigureAwait(false);
        }
        catch (TuyaException)
        {
            // The ports are taken; the device may be well all the same.
            return null;
        }
    }

    private async Task<TuyaException?> RecordAsync(DeviceSession session, FrameLog log, CancellationToken cancellationToken)
    {
        try
        {
            await StepAsync(session, "status", () => session.Device.QueryAsync(cancellationToken)).ConfigureAwait(false);
            await WaitAsync(cancellationToken).ConfigureAwait(false);
            return await FinishAsync(session, log).ConfigureAwait(false);
        }
        catch (TuyaException e)
        {
            if (session.Direct.Connection.State == ConnectionState.Connected)
                await FinishAsync(session, log).ConfigureAwait(false);
            return e;
        }
    }

    // What the device said before its last answer is in the record when that answer is.
    private async Task<TuyaException?> FinishAsync(DeviceSession session, FrameLog log)
    {
        try
        {
            await StepAsync(session, "sign of life", () => session.Direct.HeartbeatAsync(CancellationToken.None)).ConfigureAwait(false);
            await log.UntilAsync(m => m.Command == TuyaCommand.Heartbeat, flags.Timeout ?? UsualTimeout, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (TuyaException e)
        {
            return e;
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(times.Recording, host.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C ends the recording, and what was recorded is what was asked for.
        }
    }

    private async Task StepAsync(DeviceSession session, string what, Func<Task> ask)
    {
        var time = session.Device.Context.Time;
        var (at, start) = (time.GetUtcNow(), time.GetTimestamp());
        var isAnswered = false;
        try
        {
            await ask().ConfigureAwait(false);
            isAnswered = true;
        }
        finally
        {
            _steps.Add(new(what, at, isAnswered ? time.GetElapsedTime(start) : null));
        }
    }
}
