using System.Globalization;

namespace TuyaGen;

/// <summary>A write to a sub-device that its gateway does not reach. Nothing was sent: gateways acknowledge such writes and drop them.</summary>
public sealed class SubDeviceOfflineException : TuyaException
{
    internal SubDeviceOfflineException(string device, string gateway, string cid, DateTimeOffset since)
        : base(
            $"{device} is offline: the gateway {gateway} lists it so, and counts as right since {since.ToString("u", CultureInfo.InvariantCulture)}. "
            + "Nothing was sent, because the gateway would say yes and drop it. Check its battery or power and its distance to the gateway; "
            + "its next report makes it writable again. To send all the same, write with WriteLevel.Sent.", 905)
    {
        DeviceId = device;
        Cid = cid;
        Since = since;
    }

    /// <summary>The sub-device's address behind the gateway.</summary>
    public string Cid { get; }

    /// <summary>Since when it counts as offline.</summary>
    public DateTimeOffset Since { get; }
}
