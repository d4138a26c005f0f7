namespace TuyaGen.Cli.Input;

/// <summary>Devices that sleep to save their battery, told by Tuya's category codes. Their network is on for a second or two, when they
/// have something to report.</summary>
internal static class BatteryDevices
{
    public const string Note = "battery device: it sleeps, and answers only in the seconds when it is awake";

    private const string Advice = "It is a battery device: it sleeps, and answers only in the seconds when it is awake, for instance just after it was "
        + "moved or its button pressed. What it reports can be seen with 'tuya monitor', which waits for it.";

    private static readonly HashSet<string> Categories = new(StringComparer.OrdinalIgnoreCase)
    {
        "mcs", // doors and windows
        "pir", // motion
        "wsdcg", // temperature and humidity
        "ywbj", // smoke
        "cobj", // carbon monoxide
        "sj", // water
        "zd", // vibration
        "ldcg", // light
        "ylcg", // pressure
        "sos", // emergency button
        "wxkg", // scene button
        "ms", // lock
        "jtmspro", // lock
        "hotelms", // lock
    };

    public static bool Has(string? category) => category is not null && Categories.Contains(category);

    /// <summary>Whether a device is one. A sub-device is not meant: its gateway is awake and answers for it.</summary>
    public static bool IsOne(DeviceEntry entry) => entry is { Cid: null, Parent: null } && Has(entry.Category);

    /// <summary>A failure to reach a device that sleeps, with what is to be known of such devices; null for any other failure.</summary>
    public static TuyaException? Explain(Exception error, DeviceEntry entry) =>
        IsOne(entry) && error is (DeviceUnreachableException or DeviceTimeoutException or ConnectionRefusedException)
            ? new($"{error.Message} {Advice}", ((TuyaException)error).Code, error)
            : null;
}
