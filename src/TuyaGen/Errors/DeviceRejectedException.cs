namespace TuyaGen;

/// <summary>The device answered that it does not do what was asked.</summary>
public sealed class DeviceRejectedException : TuyaException
{
    internal DeviceRejectedException(string device, string what, uint returnCode, string? text)
        : base(
            $"{device} rejected {what}: {(string.IsNullOrEmpty(text) ? "no reason given" : $"'{text}'")} (return code {returnCode}). "
            + "Check that it has these data points and takes these values.", 904)
    {
        DeviceId = device;
        ReturnCode = returnCode;
        Text = text;
    }

    /// <summary>The device's return code; 1 is the one usually seen.</summary>
    public uint ReturnCode { get; }

    /// <summary>The device's own words, where it gave some.</summary>
    public string? Text { get; }
}
