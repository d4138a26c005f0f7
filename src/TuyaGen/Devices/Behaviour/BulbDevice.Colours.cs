namespace TuyaGen;

// Ways to name a colour that no schema can say.
public partial class BulbDevice
{
    /// <summary>Shows a colour.</summary>
    /// <param name="red">Red, 0 to 255.</param>
    /// <param name="green">Green, 0 to 255.</param>
    /// <param name="blue">Blue, 0 to 255.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside 0 to 255.</exception>
    /// <exception cref="NotSupportedByDeviceException">The light has no colours.</exception>
    public Task<WriteResult> SetColourAsync(
        int red, int green, int blue, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SetColourAsync(Colour.FromRgb(red, green, blue), level, cancellationToken);

    /// <summary>Shows a colour by hue, saturation and value.</summary>
    /// <param name="hue">The hue in degrees, 0 to 360.</param>
    /// <param name="saturation">The saturation in percent, 0 to 100.</param>
    /// <param name="value">The brightness of the colour in percent, 0 to 100.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside its range.</exception>
    /// <exception cref="NotSupportedByDeviceException">The light has no colours.</exception>
    public Task<WriteResult> SetHsvAsync(
        double hue, double saturation, double value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SetColourAsync(Colour.FromHsv(hue, saturation, value), level, cancellationToken);

    /// <summary>Sends one colour of a fast sequence and does not wait for the light. Set the mode to <see cref="BulbMode.Music"/> first,
    /// and leave 100 ms between two colours.</summary>
    /// <param name="transition">How the light goes to the colour.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="brightness">The white light in percent, 0 to 100.</param>
    /// <param name="temperature">The white light's temperature in percent, 0 (warmest) to 100.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotSupportedByDeviceException">The light has no such mode.</exception>
    public Task<WriteResult> StreamAsync(
        LiveTransition transition, Colour colour, decimal brightness = 0, decimal temperature = 0, CancellationToken cancellationToken = default) =>
        StreamAsync(new LiveColour(transition, colour, brightness, temperature), WriteLevel.Sent, cancellationToken);
}
