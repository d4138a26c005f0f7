namespace TuyaGen;

// Reading by name, for programs that know no class.
public partial class TuyaDevice
{
    /// <summary>A property as it is at present, by its name: its range, unit and access, where they depend on what the device is; null
    /// where the device lacks it, and for a device without a model.</summary>
    public DataPoint? Point(string property)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        return (State ?? Description?.Main.In(Dps.Empty))?.Point(property);
    }

    /// <summary>The value of a property by its name, as a person reads it, with its unit; a number in place of the name means the data
    /// point, whose wire value is given. The device is asked only where the value is not known.</summary>
    /// <param name="property">The name of a property of the model, or a number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The value; null where the device does not report it, or lacks it as it is.</returns>
    /// <exception cref="NotSupportedByDeviceException">The model has no such property; the message names those that there are.</exception>
    /// <exception cref="TuyaException">The device cannot be reached, refuses, or does not answer; the type says which.</exception>
    public async Task<string?> GetTextAsync(string property, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        if (IsNumber(property, out var id))
            return await WireAsync(id, cancellationToken).ConfigureAwait(false);
        var model = Description ?? throw NoModel(property);
        if (model.IndexOf(property) < 0)
            throw new NotSupportedByDeviceException($"{model.Name} has no property '{property}'. It has {string.Join(", ", model.Properties)}.");
        if (State is { } last && Read(last, property) is { } known)
            return known;
        var status = await QueryAsync(cancellationToken).ConfigureAwait(false);
        return Read(VariantOf(status).In(status.Dps), property);
    }

    private static string? Read(PointReader state, string property) =>
        state.Point(property) is { IsReadable: true } point ? point.Describe(state.Known) : null;

    private async Task<string?> WireAsync(int id, CancellationToken cancellationToken)
    {
        var isKnown = LastStatus?.Dps.ContainsKey(id) == true;
        var status = isKnown ? LastStatus! : await QueryAsync(cancellationToken).ConfigureAwait(false);
        if (!status.Dps.TryGetValue(id, out var wire))
            return null;
        var secret = Description is null ? null : VariantOf(status).Find(id).FirstOrDefault(p => p.IsSecret);
        return secret is null ? wire.ToString() : secret.Describe(wire);
    }

    private NotSupportedByDeviceException NoModel(string property) =>
        new($"{this} has no model, so '{property}' means nothing; give the number of a data point, or a model.");
}
