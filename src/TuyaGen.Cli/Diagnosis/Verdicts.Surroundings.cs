namespace TuyaGen.Cli.Diagnosis;

internal static partial class Verdicts
{
    public static Verdict NoNetwork { get; } = new(
        "no-network",
        "This machine is connected to no network.",
        "Connect it to the Wi-Fi or cable that the devices are on.");

    public static Verdict NoLan { get; } = new(
        "no-lan",
        "This machine has only a VPN or networks of containers, which devices are not on.",
        "Connect it to the Wi-Fi or cable that the devices are on; run a container with the network of its host.");

    public static Verdict PortsTaken { get; } = new(
        "ports-taken",
        "Broadcasts of devices cannot be heard, because another program keeps a port for itself.",
        "End that program, or have it share UDP 6666, 6667 and 7000. Devices whose address is noted can be used all the same.");

    public static Verdict FileUnreadable { get; } = new(
        "file-unreadable",
        "A file cannot be read.",
        "Mend the file at the place that is named, or write it anew with the wizard.");

    public static Verdict NoDevicesFile { get; } = new(
        "no-devices-file",
        "There is no devices file, so no names and keys are known.",
        "Run the wizard, which writes devices.json, or name a file with --devices or the variable TUYA_DEVICES.");

    public static Verdict KeysMalformed { get; } = new(
        "keys-malformed",
        "Some keys in the devices file cannot be local keys.",
        "Copy them again, 16 characters each, or let the wizard write the file.");

    public static Verdict DuplicateIds { get; } = new(
        "duplicate-ids",
        "The devices file lists a device twice.",
        "Delete all but one of the entries; only the first counts.");

    public static Verdict FileOpenToOthers { get; } = new(
        "file-open-to-others",
        "A file with keys can be read by other users of this machine.",
        "Take the rights away from them: chmod 600 FILE.");

    public static Verdict NothingHeard { get; } = new(
        "nothing-heard",
        "No device was heard.",
        "Allow UDP 6666, 6667 and 7000 in the firewall of this machine, and run a container with the network of its host. Broadcasts do not pass "
            + "routers: visit another network with 'tuya scan --cidr 192.168.20.0/24'.");

    public static Verdict AddressesChanged { get; } = new(
        "addresses-changed",
        "Devices have other addresses than those that are noted.",
        "Note the new addresses in devices.json, and give the devices fixed ones in the router.");

    public static Verdict VersionsDiffer { get; } = new(
        "versions-differ",
        "Devices speak other versions of the protocol than those that are noted.",
        "Note the versions that they speak in devices.json.");

    public static Verdict ClockWrong { get; } = new(
        "clock-wrong",
        "The clock of this machine is wrong.",
        "Set it by the network. The cloud refuses requests whose time is wrong.");

    public static Verdict DevicesElsewhere { get; } = new(
        "devices-elsewhere",
        "Devices have addresses that are in none of the networks of this machine.",
        "There is nothing to do where a router leads there; their addresses must then be noted, because their broadcasts do not arrive.") { IsHarmless = true };

    public static Verdict UnlistedDevices { get; } = new(
        "unlisted-devices",
        "Devices were heard that the devices file does not list.",
        "Run the wizard, which fetches their names and keys.") { IsHarmless = true };

    public static Verdict IncompleteEntries { get; } = new(
        "incomplete-entries",
        "Devices are listed without an address or a version.",
        "Note both, which saves the wait for a broadcast: 'tuya scan' shows them.") { IsHarmless = true };

    public static Verdict SnapshotOld { get; } = new(
        "snapshot-old",
        "The snapshot is more than a month old, and addresses change.",
        "Take a new one: tuya scan --snapshot snapshot.json.") { IsHarmless = true };

    /// <summary>What can be the matter with the surroundings, the gravest first.</summary>
    public static IReadOnlyList<Verdict> OfSurroundings { get; } =
    [
        NoNetwork, NoLan, PortsTaken, FileUnreadable, NoDevicesFile, KeysMalformed, DuplicateIds, FileOpenToOthers,
        NothingHeard, AddressesChanged, VersionsDiffer, ClockWrong,
        DevicesElsewhere, UnlistedDevices, IncompleteEntries, SnapshotOld,
    ];
}
