namespace TuyaGen;

// Radio commands that are made of what a code itself says, or of several keys.
public partial class RFRemoteControlDevice
{
    private const int MostKeys = 9;

    /// <summary>Sends a learned radio code on the frequency on which it was learned.</summary>
    /// <param name="code">The code.</param>
    /// <param name="times">How often, 1 to 255.</param>
    /// <param name="delay">The pause before it, 0 to 65,535.</param>
    /// <param name="intervals">The pause between two times, 0 to 65,535.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ValueOutOfRangeException">A number is outside its range; the message names it.</exception>
    public Task<WriteResult> SendRadioAsync(
        RadioCode code, int times = 6, int delay = 0, int intervals = 0,
        WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SetRadioAsync(
            new RadioCommand
            {
                Control = RadioCommandControl.Send,
                Frequency = 0, // any other number sends on another one than the code's
                Mode = 0,
                Rate = 0,
                Version = code.Version,
                Key1 = new() { Code = code.ToBase64(), Times = times, Delay = delay, Intervals = intervals, Version = code.Version },
            },
            level,
            cancellationToken);
    }

    /// <summary>Sends several keys whose bits are known, one after the other.</summary>
    /// <param name="keys">The keys, 1 to 9.</param>
    /// <param name="banks">The registers of the radio chip.</param>
    /// <param name="mode">As the vendor's app sends it.</param>
    /// <param name="frequency">0: the one that the registers set.</param>
    /// <param name="rate">0: the one that the registers set.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">There are no keys, or more than 9.</exception>
    /// <exception cref="ValueOutOfRangeException">A number is outside its range, or a bank has another length; the message names it.</exception>
    public Task<WriteResult> SendRadioKeysAsync(
        IReadOnlyList<RadioKey> keys, RadioBanks banks, int mode = 8, int frequency = 0, int rate = 0,
        WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(banks);
        if (keys.Count is 0 or > MostKeys)
            throw new ArgumentException($"One command sends 1 to {MostKeys} keys; these are {keys.Count}.", nameof(keys));
        if (keys.Contains(null!))
            throw new ArgumentException("One of the keys is null.", nameof(keys));
        var command = new RadioKeyCommand
        {
            Key1 = keys[0], Key2 = At(1), Key3 = At(2), Key4 = At(3), Key5 = At(4), Key6 = At(5), Key7 = At(6), Key8 = At(7), Key9 = At(8),
            Mode = mode, Frequency = frequency, Rate = rate, Banks = banks,
        };
        return SetRadioKeysAsync(command, level, cancellationToken);

        RadioKey? At(int index) => index < keys.Count ? keys[index] : null;
    }
}
