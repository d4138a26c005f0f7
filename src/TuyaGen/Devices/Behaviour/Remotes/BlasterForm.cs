namespace TuyaGen;

/// <summary>
/// Finds out in which of its two forms a blaster takes commands. After a power cut neither form answers a question until it has had a
/// command, and some firmware answers with a text that is no status. The end of a learning is a command that changes nothing; the
/// blaster that understands it reports the data point on which it came.
/// </summary>
internal static class BlasterForm
{
    private const int Json = 201;
    private const int Fields = 1;

    public static async Task FindAsync(TuyaDevice blaster, CancellationToken cancellationToken)
    {
        if (await IsShownAsync(blaster, cancellationToken).ConfigureAwait(false))
            return;
        await blaster.SetAsync(Json, """{"control":"study_exit"}""", WriteLevel.Sent, cancellationToken).ConfigureAwait(false);
        await blaster.SetAsync(Fields, "study_exit", WriteLevel.Sent, cancellationToken).ConfigureAwait(false);
        if (!await IsShownAsync(blaster, cancellationToken).ConfigureAwait(false))
        {
            throw new NotSupportedByDeviceException(
                $"{blaster} shows neither data point {Json} nor {Fields}, so it is not known how it takes commands. Say it with "
                + "UseVariant(\"Json\") or UseVariant(\"Fields\"): the one after which a code is sent is right.");
        }
    }

    private static async Task<bool> IsShownAsync(TuyaDevice blaster, CancellationToken cancellationToken)
    {
        if (IsShown(blaster))
            return true;
        try
        {
            await blaster.QueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TuyaException e) when (e is BadPayloadException or DeviceRejectedException or DeviceTimeoutException)
        {
            // It is there, and may have reported what it was told meanwhile.
        }

        return IsShown(blaster);
    }

    private static bool IsShown(TuyaDevice blaster) => blaster.Variant?.Test is not null;
}
