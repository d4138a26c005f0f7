using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>A device for the time of one command, seen through its model where it has one.</summary>
internal sealed class DeviceSession : IAsyncDisposable
{
    private DeviceSession(DeviceChoice choice, TuyaDevice direct)
    {
        Choice = choice;
        Direct = direct;
        Device = choice.Child is { Cid: { } cid }
            ? Make(choice, new(choice.ChildId ?? cid) { Gateway = direct, Cid = cid, ProductId = choice.ProductId }, null)
            : direct;
    }

    public DeviceChoice Choice { get; }

    public TuyaDevice Device { get; }

    /// <summary>The device that has the connection: this one, or the gateway that it stands behind.</summary>
    public TuyaDevice Direct { get; }

    /// <exception cref="UsageException">The settings make no device, for instance because the address cannot be read.</exception>
    public static DeviceSession Open(DeviceChoice choice, TuyaContext context)
    {
        try
        {
            return new(choice, choice.Child is null ? Make(choice, choice.Settings, context) : new TuyaDevice(choice.Settings, context));
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
    }

    private static TuyaDevice Make(DeviceChoice choice, DeviceSettings settings, TuyaContext? context) =>
        choice.Model?.Create(settings, context) ?? new TuyaDevice(settings, context);

    /// <summary>The device as a status shows it; null without a model.</summary>
    public PointReader? StateOf(Dps dps) => Choice.Model?.Detect(dps, Choice.ProductId).In(dps);

    /// <summary>The device as it is, for which it is asked where its model has several forms or rules.</summary>
    public async Task<PointReader?> FindStateAsync(CancellationToken cancellationToken)
    {
        var isAsked = Choice.Model is { Link.PushOnly: false } model && (model.Variants.Count > 0 || model.HasConditions);
        return isAsked ? StateOf((await Device.QueryAsync(cancellationToken).ConfigureAwait(false)).Dps) : Choice.Model?.Main.In(Dps.Empty);
    }

    public async ValueTask DisposeAsync()
    {
        await Device.DisposeAsync().ConfigureAwait(false);
        await Direct.DisposeAsync().ConfigureAwait(false);
    }
}
