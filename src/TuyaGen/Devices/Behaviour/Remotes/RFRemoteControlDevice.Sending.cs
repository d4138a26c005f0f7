namespace TuyaGen;

// What an infrared blaster can, this one can too.
public partial class RFRemoteControlDevice
{
    /// <inheritdoc cref="IRRemoteControlDevice.SendAsync(IrCode, WriteLevel, CancellationToken)"/>
    public Task<WriteResult> SendAsync(IrCode code, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SendLearnedAsync(code, level, cancellationToken);

    /// <inheritdoc cref="IRRemoteControlDevice.SendAsync(HeadKeyCode, WriteLevel, CancellationToken)"/>
    public Task<WriteResult> SendAsync(HeadKeyCode code, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SendKeyAsync(code.Head, code.Key, level, cancellationToken);
    }

    /// <inheritdoc cref="IRRemoteControlDevice.SendAsync(ProntoCode, WriteLevel, CancellationToken)"/>
    public Task<WriteResult> SendAsync(ProntoCode code, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SendAsync(code.ToCode().ToHeadKey(code.CarrierKilohertz), level, cancellationToken);
    }

    /// <inheritdoc cref="IRRemoteControlDevice.SendAsync(IrSignal, WriteLevel, CancellationToken)"/>
    public Task<WriteResult> SendAsync(IrSignal signal, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return SendAsync(signal.ToCode(), level, cancellationToken);
    }

    /// <inheritdoc cref="IRRemoteControlDevice.SendLearnedAsync(string, WriteLevel, CancellationToken)"/>
    public Task<WriteResult> SendLearnedAsync(
        string base64, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default) =>
        SendLearnedAsync(IrCode.FromBase64(base64), level, cancellationToken);

    /// <inheritdoc/>
    protected override Task FindVariantAsync(CancellationToken cancellationToken) => BlasterForm.FindAsync(this, cancellationToken);
}
