using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>A device for the time of one command, seen through its model where it has one.</summary>
internal sealed class DeviceSession : IAsyncDisposable
{
    private readonly TuyaDevice _direct;

    private DeviceSession(DeviceChoice choice, TuyaDevice direct)
    {
        Choice = choice;
        _direct = direct;
        Device = choice.Child is { Cid: { } cid } ? Make(choice, new(choice.ChildId ?? cid) { Gateway = direct, Cid = cid }, null) : direct;
    }

    public DeviceChoice Choice { get; }

    public TuyaDevice Device { get; }

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

    /// <summary>The form of the device that a status shows; null without a model.</summary>
    public DeviceVariant? VariantOf(Dps dps) => Choice.Model?.Detect(dps, Choice.ProductId);

    /// <summary>The form of the device, which is asked where its model has several.</summary>
    public async Task<DeviceVariant?> FindVariantAsync(CancellationToken cancellationToken)
    {
        if (Choice.Model is not { Variants.Count: > 0, Link.PushOnly: false } model)
            return Choice.Model?.Main;
        var status = await Device.QueryAsync(cancellationToken).ConfigureAwait(false);
        return model.Detect(status.Dps, Choice.ProductId);
    }

    public async ValueTask DisposeAsync()
    {
        await Device.DisposeAsync().ConfigureAwait(false);
        await _direct.DisposeAsync().ConfigureAwait(false);
    }
}
