namespace TuyaGen.Cli.Diagnosis;

internal static partial class Verdicts
{
    public static Verdict UnknownDevice { get; } = new(
        "unknown-device",
        "The devices file has no such device.",
        "Check the name or id with 'tuya scan', or describe the device with --id, --address, --key and --version.");

    public static Verdict UnknownGateway { get; } = new(
        "unknown-gateway",
        "The device stands behind a gateway that the devices file does not list.",
        "Add the gateway to the devices file: the wizard lists it, and the sub-device uses its key and address.");

    public static Verdict MissingKey { get; } = new(
        "missing-key",
        "The local key of the device is not known.",
        "Fetch it with the wizard, which writes it into devices.json, or give it with --key or in the variable TUYA_KEY.");

    public static Verdict MalformedKey { get; } = new(
        "malformed-key",
        "What the devices file has as the local key cannot be one.",
        "Copy the key again, all 16 characters and in single quotes where a shell sees it, or let the wizard write the file.");

    public static Verdict BadAddress { get; } = new(
        "bad-address",
        "What is noted as the address of the device cannot be read as one.",
        "Write an address such as 192.168.1.23 or 192.168.1.23:6668, or leave it out: then the device's broadcast is waited for.");

    public static Verdict AddressChanged { get; } = new(
        "address-changed",
        "The device has another address than the one that is noted.",
        "Note the new address in devices.json ('tuya scan' shows it), or give the device a fixed one in the router.");

    public static Verdict WrongVersion { get; } = new(
        "wrong-version",
        "The device speaks another version of the protocol than the one that is noted.",
        "Note the version that the device speaks in devices.json, or give it with --version.");

    public static Verdict OtherDevice { get; } = new(
        "other-device",
        "Another device has the address.",
        "Look for the device with 'tuya scan' and note its new address; in the router, give both devices fixed ones.");

    public static Verdict NotHeard { get; } = new(
        "not-heard",
        "No address of the device is known, and no broadcast of it was heard.",
        "Check that it has power and Wi-Fi and that no other client, such as the phone app, is connected to it; or give its address with --address.");

    public static Verdict Sleepy { get; } = new(
        "sleepy",
        "The device runs on a battery and sleeps; it is on the network for a second or two when something happens.",
        "Such a device reports to the cloud and cannot be asked from here. Trigger it and look while it is awake, or read it by the cloud.");

    public static Verdict OtherNetwork { get; } = new(
        "other-network",
        "The device does not answer, and its address is in none of the networks of this machine.",
        "Connect this machine to the device's network, or make the router pass TCP 6668 on between the two.");

    public static Verdict HostDown { get; } = new(
        "host-down",
        "Nothing answers at the address.",
        "Check that the device has power and is on the Wi-Fi, and that its address has not changed: 'tuya scan' finds it.");

    public static Verdict Filtered { get; } = new(
        "filtered",
        "The device is there, for it is heard, but a connection to it gets no answer.",
        "Allow TCP 6668 to the device in the firewall of this machine, and switch the isolation of Wi-Fi clients off in the router.");

    public static Verdict PortClosed { get; } = new(
        "port-closed",
        "Something is at the address, but no Tuya device listens there.",
        "Check the address with 'tuya scan'. If it is the device's, cut its power for ten seconds.");

    public static Verdict SlotBusy { get; } = new(
        "slot-busy",
        "Another client is connected to the device, and it serves one at a time.",
        "Close the phone app, and stop the other program, hub or gateway that holds the device; then it can be reached at once.");

    public static Verdict WrongKey { get; } = new(
        "wrong-key",
        "The device does not accept the local key.",
        "A device gets a new key whenever it is paired: fetch the present one with the wizard, and note it in devices.json.");

    public static Verdict Wedged { get; } = new(
        "wedged",
        "The device is there but answers nothing: its firmware is stuck.",
        "Close the phone app and other programs that may hold it. If it stays silent, cut its power for ten seconds, for switching it off in the app "
            + "is not enough; if it happens again, let fewer programs connect to it.");

    public static Verdict DropsConnection { get; } = new(
        "drops-connection",
        "The device answers, and then ends the connection.",
        "Check that its Wi-Fi is strong and its firmware up to date; if it goes on, send the record of 'tuya dump' to the makers of this tool.");

    public static Verdict NoStatus { get; } = new(
        "no-status",
        "The device is well and connected, but does not answer the question for its status.",
        "Some devices only report changes: name its model with --model, or watch it with 'tuya monitor'. Otherwise cut its power for ten seconds.");

    public static Verdict ProtocolError { get; } = new(
        "protocol-error",
        "The device answers, but not what was asked.",
        "Send the record of 'tuya dump' to the makers of this tool; meanwhile 'tuya monitor' shows what the device reports by itself.");

    public static Verdict ClockSkew { get; } = new(
        "clock-skew",
        "The clocks of the device and of this machine differ by minutes.",
        "Set the clock of this machine by the network, and let the device reach the internet for a moment, where it gets the time.");

    public static Verdict SubDeviceUnknown { get; } = new(
        "sub-device-unknown",
        "The gateway is well, but knows no such sub-device.",
        "Check the cid: the wizard notes it as node_id. A sub-device that was paired again, or with another gateway, has a new one.");

    public static Verdict SubDeviceOffline { get; } = new(
        "sub-device-offline",
        "The gateway is well, but does not reach the sub-device.",
        "Check the battery or power of the sub-device and its distance to the gateway.");

    public static Verdict SubDeviceSilent { get; } = new(
        "sub-device-silent",
        "The gateway is well, but gives no answer for the sub-device.",
        "Wait for its next report with 'tuya monitor': many sub-devices sleep and only report. Otherwise switch the gateway off and on.");

    /// <summary>What can be the matter with one device, in the order in which it is looked for.</summary>
    public static IReadOnlyList<Verdict> OfDevices { get; } =
    [
        UnknownDevice, UnknownGateway, MissingKey, MalformedKey, BadAddress,
        AddressChanged, WrongVersion, OtherDevice, NotHeard, Sleepy,
        OtherNetwork, HostDown, Filtered, PortClosed, SlotBusy, WrongKey, Wedged, DropsConnection,
        NoStatus, ProtocolError, ClockSkew, SubDeviceUnknown, SubDeviceOffline, SubDeviceSilent,
    ];
}
