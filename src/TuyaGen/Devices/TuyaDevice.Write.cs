using System.Globalization;

namespace TuyaGen;

public partial class TuyaDevice
{
    private const int DefaultSwitch = 1;
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    /// <summary>Writes one data point by its number.</summary>
    /// <param name="dp">The number, from 1.</param>
    /// <param name="value">The wire value: a bool, a number or a text.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait; bytes that are on their way are not called back.</param>
    /// <exception cref="DeviceRejectedException">The device refused the value.</exception>
    /// <exception cref="TuyaException">The device cannot be reached or does not answer; the type says which.</exception>
    public Task<WriteResult> SetAsync(
        int dp, DpValue value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dp);
        return WriteDpsAsync(Dps.Of(dp, value), level, isExclusive: false, cancellationToken);
    }

    /// <summary>Writes several data points in one frame, or one after the other where the options limit a frame.</summary>
    /// <param name="values">Numbers and wire values; at least one.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<WriteResult> SetAsync(
        IReadOnlyDictionary<int, DpValue> values, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var dps = values as Dps ?? Dps.Create([.. values]);
        if (dps.Count == 0)
            throw new ArgumentException("Give at least one data point to write.", nameof(values));
        return dps.Keys.First() > 0
            ? WriteDpsAsync(dps, level, isExclusive: false, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(values), dps.Keys.First(), "Data points are numbered from 1.");
    }

    /// <summary>Writes a property by its name, as a person would: <c>SetAsync("Brightness", "40")</c>, <c>SetAsync("Mode", "Colour")</c>;
    /// <c>SetAsync("Colour.Value", "50")</c> changes one part of a packed value, and who changes another part at the same time undoes
    /// nothing. A number in place of the name means the data point, and the value is then what travels: JSON, or a text where the model says so or it
    /// is no JSON.</summary>
    /// <param name="property">The name of a property of the model, with the names of fields behind it for a part; or a number.</param>
    /// <param name="value">The value as text; <c>null</c> takes a part away that need not be there.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotSupportedByDeviceException">There is no such property; the message names those that there are.</exception>
    /// <exception cref="ValueOutOfRangeException">The device would not accept the value; the message names what it does.</exception>
    public async Task<WriteResult> SetAsync(
        string property, string value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        ArgumentNullException.ThrowIfNull(value);
        return await SetAsync([new(property, value)], level, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes several properties by their names in one frame.</summary>
    /// <inheritdoc cref="SetAsync(string, string, WriteLevel, CancellationToken)"/>
    public async Task<WriteResult> SetAsync(
        IReadOnlyList<KeyValuePair<string, string>> properties, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (Description is null)
            return await SetAsync(Dps.Create([.. properties.Select(p => Guess(p.Key, p.Value))]), level, cancellationToken).ConfigureAwait(false);
        var parts = properties.Where(p => PartPath.IsPart(p.Key)).Select(p => RequirePart(p.Key)).ToArray();
        if (parts.Length > 0)
        {
            using var patch = await BeginPatchAsync(cancellationToken, parts).ConfigureAwait(false);
            return await EndWriteAsync(Fill(patch, properties), false, level, cancellationToken).ConfigureAwait(false);
        }

        var isConditional = properties.Any(p => Description.IndexOf(p.Key) is >= 0 and var index && Description.IsConditional(index));
        var writer = await BeginWriteAsync(cancellationToken, isConditional).ConfigureAwait(false);
        return await SetAsync(Fill(writer, properties).Values, level, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Switches a data point on or off.</summary>
    /// <param name="on">True for on.</param>
    /// <param name="dp">The number; null for the one that the model names, or 1.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WriteResult> SwitchAsync(
        bool on, int? dp = null, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        if (dp is { } number)
            return await SetAsync(number, on, level, cancellationToken).ConfigureAwait(false);
        if (Description is not { SwitchProperty: >= 0 } model)
            return await SetAsync(DefaultSwitch, on, level, cancellationToken).ConfigureAwait(false);
        var writer = await BeginWriteAsync(cancellationToken, model.IsConditional(model.SwitchProperty)).ConfigureAwait(false);
        writer.Set(model.SwitchProperty, model.Properties[model.SwitchProperty], on);
        return await SetAsync(writer.Values, level, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Switches on.</summary>
    /// <inheritdoc cref="SwitchAsync"/>
    public Task<WriteResult> TurnOnAsync(int? dp = null, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SwitchAsync(true, dp, level, cancellationToken);

    /// <summary>Switches off.</summary>
    /// <inheritdoc cref="SwitchAsync"/>
    public Task<WriteResult> TurnOffAsync(int? dp = null, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SwitchAsync(false, dp, level, cancellationToken);

    /// <summary>Starts a countdown after which the device switches over.</summary>
    /// <param name="time">0 (none) to 24 hours, in whole seconds.</param>
    /// <param name="dp">The number of the countdown; null for the model's, else the highest number that the device reports.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WriteResult> SetTimerAsync(
        TimeSpan time, int? dp = null, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        if (time < TimeSpan.Zero || time > LongestTimer)
            throw new ArgumentOutOfRangeException(nameof(time), time, "A countdown lasts from 0 to 24 hours.");
        var number = dp ?? await CountdownAsync(cancellationToken).ConfigureAwait(false);
        return await SetAsync(number, (long)time.TotalSeconds, level, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> CountdownAsync(CancellationToken cancellationToken)
    {
        if ((await VariantAsync(cancellationToken).ConfigureAwait(false))?.Find("Countdown") is { } point)
            return point.Id;
        var status = await QueryAsync(cancellationToken).ConfigureAwait(false);
        return status.Dps.Count > 0
            ? status.Dps.Keys.Last()
            : throw new NotSupportedByDeviceException($"{this} reports no data point that could be a countdown; name its number.");
    }

    private static PointWriter Fill(PointWriter writer, IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        foreach (var (property, text) in properties)
        {
            if (IsNumber(property, out var id))
                writer.SetRaw(id, text);
            else if (PartPath.IsPart(property))
                writer.PatchText(property, text);
            else
                writer.SetText(property, text);
        }

        return writer;
    }

    private static bool IsNumber(string property, out int id) =>
        int.TryParse(property, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    private KeyValuePair<int, DpValue> Guess(string property, string text) =>
        IsNumber(property, out var id) ? new(id, DpValue.FromText(text)) : throw NoModel(property);
}
