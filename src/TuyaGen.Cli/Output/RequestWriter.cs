using System.Globalization;
using System.Text.Json;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Output;

/// <summary>What a simulated device is and what it is asked, one line each.</summary>
internal sealed class RequestWriter(ICliConsole console, DeviceModel? model, string? variant, bool isJson)
{
    private readonly PointReader? _state =
        (model?.Variants.FirstOrDefault(v => string.Equals(v.Name, variant, StringComparison.OrdinalIgnoreCase)) ?? model?.Main)?.In(Dps.Empty);

    public Task WriteReadyAsync(SimulatedDevice device) => console.Out.WriteLineAsync(isJson
        ? JsonLine.Of(json =>
        {
            json.WriteString("event", "ready");
            json.WriteString("id", device.Id);
            json.WriteStringIfAny("model", model?.Name);
            json.WriteStringIfAny("variant", variant);
            json.WriteString("version", device.Version.ToText());
            json.WriteString("address", device.EndPoint.ToString());
        })
        : $"{model?.Name ?? "Device"} {device.Id} speaks {device.Version.ToText()} at {device.EndPoint}. Ctrl+C ends it.");

    public Task WriteAsync(SimulatedRequest request) => console.Out.WriteLineAsync(isJson ? JsonLine.Of(json => Members(json, request)) : Text(request));

    private void Members(Utf8JsonWriter json, SimulatedRequest request)
    {
        json.WriteString("event", "request");
        json.WriteString("at", request.Time.UtcDateTime);
        json.WriteString("command", request.Command.ToString());
        json.WriteNumber("connection", request.Connection);
        json.WriteStringIfAny("cid", request.Cid);
        if (request.Dps is { } dps)
            json.WriteDps("dps", dps, _state);
    }

    private string Text(SimulatedRequest request)
    {
        var time = request.Time.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        var what = request switch
        {
            { IsWrite: true, Dps: { } dps } => DpsText.Describe(dps, _state),
            { IsQuery: true } => "asks for everything",
            { Refresh.Count: > 0 } => $"asks to measure {string.Join(", ", request.Refresh)}",
            { Command: TuyaCommand.Heartbeat } => "sign of life",
            _ => "",
        };
        return $"{time} {request.Command} {what}".TrimEnd();
    }
}
