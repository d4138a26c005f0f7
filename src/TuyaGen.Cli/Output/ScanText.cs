using System.Globalization;
using Spectre.Console;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>What a scan has found, as a table.</summary>
internal static class ScanText
{
    private static readonly string[] Columns = ["Address", "Version", "Name", "Id", "Product", "Model", "Key", "Found by"];

    public static void Write(IAnsiConsole terminal, ScanFindings findings, ScanFlags flags)
    {
        if (findings.Devices.Count + findings.Strangers.Count > 0)
            Tables.Write(terminal, Columns, [.. findings.Devices.Select(Row), .. findings.Strangers.Select(Row)]);
        terminal.WriteLine(Summary(findings, flags));
        if (findings.Devices.Any(d => d.IsDoubtful))
            terminal.WriteLine("Doubtful: another address than the one claimed sent it, such as a relay, or somebody who pretends.");
    }

    private static string[] Row(DiscoveredDevice device) => Cells(
        device.Address, device.Version, device.Name, device.Id, device.ProductKey, device.Model?.Name, device.HasKey ? "known" : "unknown", How(device));

    private static string[] Row(NetworkHost host) => Cells(host.Address, host.Version, "", "", "", "", "", What(host.Finding));

    private static string[] Cells(string address, TuyaVersion? version, params string?[] cells) =>
        [address, version?.ToText() ?? "", .. cells.Select(c => c ?? "")];

    private static string How(DiscoveredDevice device) => device switch
    {
        { IsDoubtful: true } => $"broadcast of {device.Source}, doubtful",
        { Origin: DiscoveryOrigin.NetworkScan } => "connection",
        { Port: 7000 } => "answer to a probe",
        _ => "broadcast",
    };

    private static string What(HostFinding finding) => finding switch
    {
        HostFinding.NoKeyFits => "connection: no known key fits",
        HostFinding.Busy => "connection: another client holds it",
        _ => "connection: it does not answer; no known key fits, or it is no Tuya device",
    };

    private static string Summary(ScanFindings findings, ScanFlags flags)
    {
        var count = findings.Devices.Where(d => !d.IsDoubtful).DistinctBy(d => d.Id).Count();
        if (count > 0)
            return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "device" : "devices")} found{Missing(findings)}.");
        var hint = flags.Networks.Count > 0
            ? "Devices answer a connection on port 6668 only to one client at a time."
            : "Devices to which a client such as the phone app is connected send no broadcast, and broadcasts stop at routers, containers and "
                + "firewalls (UDP 6666, 6667 and 7000): visit the addresses of a network with --cidr 192.168.1.0/24.";
        return $"No device was found{Missing(findings)}. {hint}";
    }

    private static string Missing(ScanFindings findings) =>
        findings.Missing.Where(e => e.Cid is null).Select(e => DpsText.Printable(e.ToString())).ToArray() is { Length: > 0 } missing
            ? $"; not found: {string.Join(", ", missing)}"
            : "";
}
