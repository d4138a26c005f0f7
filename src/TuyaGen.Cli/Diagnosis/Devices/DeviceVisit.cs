using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>The one connection to a device under examination, and what the device says over it.</summary>
internal sealed class DeviceVisit : IAsyncDisposable
{
    private readonly TuyaContext _context;
    private readonly FrameLog _log;

    /// <exception cref="UsageException">The settings make no device.</exception>
    public DeviceVisit(DeviceChoice choice, TuyaContext context)
    {
        _context = context;
        Begun = context.Time.GetUtcNow();
        Session = DeviceSession.Open(choice, context);
        _log = new(Session.Direct);
    }

    /// <summary>When the connecting began.</summary>
    public DateTimeOffset Begun { get; }

    public DeviceSession Session { get; }

    public FrameLog Log => _log;

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync().ConfigureAwait(false);
        await Session.DisposeAsync().ConfigureAwait(false);
        await _context.DisposeAsync().ConfigureAwait(false);
    }
}
