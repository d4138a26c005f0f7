namespace TuyaGen;

// Commands of several steps.
public partial class TuyaDevice
{
    /// <summary>The last step of a command may take this long, whatever became of the others.</summary>
    private static readonly TimeSpan LastStepTimeout = TimeSpan.FromSeconds(3);

    /// <summary>How long the device may take to answer.</summary>
    internal TimeSpan Patience => _actor.RequestTimeout;

    internal Task<PointWriter> StateForStepsAsync(CancellationToken cancellationToken) => BeginWriteAsync(cancellationToken);

    /// <summary>Runs the steps of a command, and in the end, whatever became of them, the one that is never left out.</summary>
    /// <param name="steps">The steps; they bring the result.</param>
    /// <param name="last">The step that is taken even after a failure or a cancellation, with a short time of its own; null for none.</param>
    /// <param name="cancellationToken">Ends the steps, but not the last one.</param>
    protected async Task<T> RunStepsAsync<T>(
        Func<CommandSteps, Task<T>> steps, Func<CommandSteps, Task>? last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(steps);
        cancellationToken.ThrowIfCancellationRequested();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        T result;
        try
        {
            result = await steps(new(this, end.Token)).ConfigureAwait(false);
        }
        catch (Exception e) when (last is not null)
        {
            await EndAsync(last, e).ConfigureAwait(false);
            throw;
        }
        finally
        {
            // What still listens, listens for nothing now.
            await end.CancelAsync().ConfigureAwait(false);
        }

        if (last is not null)
            await EndAsync(last, null).ConfigureAwait(false);
        return result;
    }

    /// <summary>Begins to listen for reports, before the write that brings them is sent, so that none is missed.</summary>
    /// <param name="steps">The command.</param>
    /// <param name="properties">The places of the properties that must be reported, and their names.</param>
    /// <exception cref="NotSupportedByDeviceException">The device lacks one of them.</exception>
    protected static Task BeginAwaitAsync(CommandSteps steps, params (int Property, string Name)[] properties)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(properties);
        return steps.ListenAsync(properties);
    }

    /// <summary>Waits until the device has reported all that the command listens for.</summary>
    /// <param name="steps">The command.</param>
    /// <param name="timeout">How long; null for as long as an answer of the device may take.</param>
    /// <exception cref="DeviceTimeoutException">It has not.</exception>
    protected static Task EndAwaitAsync(CommandSteps steps, TimeSpan? timeout)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.AwaitAsync(timeout);
    }

    /// <summary>Lets time pass between two steps.</summary>
    protected static Task PauseStepsAsync(CommandSteps steps, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.DelayAsync(time);
    }

    /// <summary>The value of a property as the device reported it to the command, else as it was known before.</summary>
    /// <exception cref="BadPayloadException">The device reported none that makes sense.</exception>
    protected static Task<T> ReadReportAsync<T>(CommandSteps steps, int property, string name)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.ReadAsync<T>(property, name);
    }

    // A failure before it says more than one of its own.
    private async Task EndAsync(Func<CommandSteps, Task> last, Exception? before)
    {
        using var timeout = new CancellationTokenSource(LastStepTimeout, Context.Time);
        try
        {
            await last(new(this, timeout.Token)).ConfigureAwait(false);
        }
        catch (Exception e) when (before is not null && e is TuyaException or OperationCanceledException or ObjectDisposedException)
        {
            Log.LastStepFailed(Context.Logging.CreateLogger("TuyaGen.Device"), e, Id);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw new DeviceTimeoutException(Id, "the last step of a command", LastStepTimeout, isQueued: false);
        }
    }
}
