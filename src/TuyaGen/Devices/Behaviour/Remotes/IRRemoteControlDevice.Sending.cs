namespace TuyaGen;

// The forms that infrared codes come in.
public partial class IRRemoteControlDevice
{
    /// <summary>Sends pulses; the blaster chooses the carrier.</summary>
    /// <param name="code">The pulses.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ValueOutOfRangeException">The code is empty.</exception>
    /// <exception cref="NotSupportedByDeviceException">It is not known how the blaster takes commands; see <see cref="TuyaDevice.UseVariant"/>.</exception>
    public Task<WriteResult> SendAsync(IrCode code, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SendLearnedAsync(code, level, cancellationToken);

    /// <summary>Sends a code of a library, as often as its key says.</summary>
    /// <inheritdoc cref="SendAsync(IrCode, WriteLevel, CancellationToken)"/>
    public Task<WriteResult> SendAsync(HeadKeyCode code, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SendKeyAsync(code.Head, code.Key, level, cancellationToken);
    }

    /// <summary>Sends both bursts of a Pronto code with its carrier.</summary>
    /// <inheritdoc cref="SendAsync(IrCode, WriteLevel, CancellationToken)"/>
    /// <exception cref="ArgumentException">The code is too manifold, or its carrier too far, for the notation that names the carrier; the
    /// message says which. Its pulses can be sent with the blaster's own carrier: <see cref="ProntoCode.ToCode"/>.</exception>
    public Task<WriteResult> SendAsync(ProntoCode code, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SendAsync(code.ToCode().ToHeadKey(code.CarrierKilohertz), level, cancellationToken);
    }

    /// <summary>Sends what a button of a remote control says.</summary>
    /// <inheritdoc cref="SendAsync(IrCode, WriteLevel, CancellationToken)"/>
    public Task<WriteResult> SendAsync(IrSignal signal, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return SendAsync(signal.ToCode(), level, cancellationToken);
    }

    /// <summary>Sends a learned code, as base64.</summary>
    /// <param name="base64">The code, with or without the 1 that logs show in front of it.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FormatException">The text is no such code; the message says why.</exception>
    public Task<WriteResult> SendLearnedAsync(
        string base64, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SendLearnedAsync(IrCode.FromBase64(base64), level, cancellationToken);

    /// <inheritdoc/>
    protected override Task FindVariantAsync(CancellationToken cancellationToken) => BlasterForm.FindAsync(this, cancellationToken);
}
