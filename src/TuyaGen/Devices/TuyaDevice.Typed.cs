using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

// What generated classes are made of.
public partial class TuyaDevice
{
    private DeviceVariant? _variant;

    /// <summary>The variant of a typed device, as found in its first status; null before, and for a device without a model.</summary>
    public DeviceVariant? Variant => _variant ?? (LastStatus is { } status && Description is not null ? VariantOf(status) : null);

    /// <summary>The last report, seen through the variant; null before the first, and for a device without a model.</summary>
    internal PointReader? State => LastStatus is { } status && Description is not null ? VariantOf(status).In(status.Dps) : null;

    /// <summary>Says which variant the device is, where its status does not show it or shows another one.</summary>
    /// <param name="name">The name of a variant of the model, of any case; null to go by the status again.</param>
    /// <exception cref="ArgumentException">The model has no such variant; the message names those that there are.</exception>
    public void UseVariant(string? name)
    {
        var model = RequireModel();
        _variant = name is null ? null : model.Variants.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(model.Variants.Count == 0
                ? $"{model.Name} has no variants."
                : $"{model.Name} has no variant '{name}'. It has {string.Join(", ", model.Variants.Select(v => v.Name))}.", nameof(name));
    }

    /// <summary>Makes sure that the device has reported what its variant is told by: asks it where it has reported nothing. A class
    /// whose devices do not answer a mere question overrides it.</summary>
    protected virtual Task FindVariantAsync(CancellationToken cancellationToken) =>
        LastStatus is null ? QueryAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Whether the device has a property: its variant has it, and, for an optional one, it was reported.</summary>
    /// <param name="property">The name of the property.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The model has no property of that name in any variant.</exception>
    public async Task<bool> SupportsAsync(string property, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        var model = RequireModel();
        var index = model.IndexOf(property);
        if (index < 0)
            throw new ArgumentException($"{model.Name} has no property '{property}'. It has {string.Join(", ", model.Properties)}.", nameof(property));
        return (await BeginWriteAsync(cancellationToken, needsStatus: true).ConfigureAwait(false)).Supports(index);
    }

    /// <summary>A state out of the last report; null before the first.</summary>
    protected TState? LastStateAs<TState>(Func<DeviceVariant, DeviceStatus, TState> state)
        where TState : DeviceState
    {
        ArgumentNullException.ThrowIfNull(state);
        return LastStatus is { } status ? state(VariantOf(status), status) : null;
    }

    /// <summary>Asks the device, and sees the answer as a state.</summary>
    protected async Task<TState> StatusAsAsync<TState>(Func<DeviceVariant, DeviceStatus, TState> state, CancellationToken cancellationToken)
        where TState : DeviceState
    {
        ArgumentNullException.ThrowIfNull(state);
        var status = await QueryAsync(cancellationToken).ConfigureAwait(false);
        return state(VariantOf(status), status);
    }

    /// <summary>Begins a write: makes sure that the variant is known, asking the device where it must.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="needsStatus">The command depends on what the device is now.</param>
    protected async Task<PointWriter> BeginWriteAsync(CancellationToken cancellationToken, bool needsStatus = false)
    {
        var variant = await VariantAsync(cancellationToken, needsStatus).ConfigureAwait(false);
        return new(ToString(), variant!, LastStatus?.Dps ?? Dps.Empty);
    }

    /// <summary>Sends what a writer has collected in one frame.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="onlyChanged">Leaves out what the device already is; where nothing is left, all is sent.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected Task<WriteResult> EndWriteAsync(PointWriter writer, bool onlyChanged, WriteLevel level, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var values = writer.Values;
        if (onlyChanged)
        {
            var changed = Dps.Create([.. values.Where(v => !writer.Known.TryGetValue(v.Key, out var known) || known != v.Value)]);
            if (changed.Count > 0)
                values = changed;
        }

        return WriteDpsAsync(values, level, writer.Exclusive is not null, cancellationToken);
    }

    /// <summary>Writes one property.</summary>
    protected internal async Task<WriteResult> SetPropertyAsync<T>(
        int property, string name, T value, WriteLevel level, CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        var writer = await BeginWriteAsync(cancellationToken, RequireModel().IsConditional(property)).ConfigureAwait(false);
        return await EndWriteAsync(writer.Set(property, name, value), false, level, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the properties of a batch in one frame.</summary>
    protected async Task<WriteResult> WriteBatchAsync(
        DeviceWrite values, bool onlyChanged, WriteLevel level, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        var writer = await BeginWriteAsync(cancellationToken, onlyChanged || RequireModel().HasConditions).ConfigureAwait(false);
        values.Fill(writer);
        return writer.Values.Count > 0
            ? await EndWriteAsync(writer, onlyChanged, level, cancellationToken).ConfigureAwait(false)
            : throw new ArgumentException("The batch sets no property; set at least one.", nameof(values));
    }

    /// <summary>The unit that a property names, as it was last reported; null while it is not.</summary>
    /// <param name="property">The property's place in <see cref="DeviceModel.Properties"/>.</param>
    protected string? UnitNow(int property) => UnitNames.Find(State?.Text(property));

    private async Task<DeviceVariant?> VariantAsync(CancellationToken cancellationToken, bool needsStatus = false)
    {
        if (Description is null)
            return null;
        if (Description.Link.PushOnly)
            return LastStatus is { } last ? VariantOf(last) : _variant ?? Description.Main;
        if (_variant is null && Description.Variants.Count > 0)
            await FindVariantAsync(cancellationToken).ConfigureAwait(false);
        if (LastStatus is null && needsStatus)
            await QueryAsync(cancellationToken).ConfigureAwait(false);
        var variant = LastStatus is { } status ? VariantOf(status) : _variant ?? Description.Main;
        if (needsStatus && LastStatus is { } known && variant.IsOpen(known.Dps))
            variant = VariantOf(await QueryAsync(cancellationToken).ConfigureAwait(false));
        return variant;
    }

    // Found once, from the first status that recognises one: a push of a single data point may fit none.
    private DeviceVariant VariantOf(DeviceStatus status)
    {
        if (_variant is { } known)
            return known;
        var model = RequireModel();
        var variant = model.Detect(status.Dps, Cid is null ? _actor.ProductId : _productId);
        if (variant != model.Main)
            _variant = variant;
        return variant;
    }

    [MemberNotNull(nameof(Description))]
    private DeviceModel RequireModel() => Description ?? throw new InvalidOperationException("This device has no model; use the numbers of its data points.");
}
