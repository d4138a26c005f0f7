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

    /// <summary>The value of a property by its name, as a person reads it, with its unit; so too a part of a packed value,
    /// <c>Schedule.Days[0].Periods[1].HeatTo</c>. A number in place of the name means the data point, whose wire value is given. The device
    /// is asked only where the value is not known.</summary>
    /// <param name="property">The name of a property of the model, with the names of fields behind it for a part; or a number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The value; null where the device does not report it, or lacks it as it is.</returns>
    /// <exception cref="NotSupportedByDeviceException">The model has no such property, or the property no such part; the message names those that there are.</exception>
    /// <exception cref="TuyaException">The device cannot be reached, refuses, or does not answer; the type says which.</exception>
    public async Task<string?> GetTextAsync(string property, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        if (IsNumber(property, out var id))
            return await WireAsync(id, cancellationToken).ConfigureAwait(false);
        RequirePart(property);
        if (State is { } last && Read(last, property) is { } known)
            return known;
        var status = await QueryAsync(cancellationToken).ConfigureAwait(false);
        return Read(VariantOf(status).In(status.Dps), property);
    }

    // The place of a property, or of the one of which a part is named; what the model alone tells to be wrong is refused here.
    private int RequirePart(string part)
    {
        var model = Description ?? throw NoModel(part);
        var property = PartPath.PropertyOf(part);
        var place = model.IndexOf(property);
        if (place < 0)
        {
            var guess = NearestName.Of(property, model.Properties) is { } nearest ? $" Did you mean '{nearest}'?" : "";
            throw new NotSupportedByDeviceException($"{model.Name} has no property '{property}'.{guess} It has {string.Join(", ", model.Properties)}.");
        }

        if (PartPath.IsPart(part) && Point(property) is { } point)
            PartPath.Of(point, part);
        return place;
    }

    private static string? Read(PointReader state, string property)
    {
        if (state.Point(PartPath.PropertyOf(property)) is not { IsReadable: true } point)
            return null;
        if (!PartPath.IsPart(property))
            return point.Describe(state.Known);
        var path = PartPath.Of(point, property);
        return point.Read(state.Known) is { } whole ? point.IsSecret ? DataPoint.Hidden : path.Describe(whole) : null;
    }

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
