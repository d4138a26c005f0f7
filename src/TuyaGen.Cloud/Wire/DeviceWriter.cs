using System.Text.Json;

namespace TuyaGen.Cloud.Wire;

/// <summary>Writes a device as the cloud describes it; what is not known is left out.</summary>
internal static class DeviceWriter
{
    public static void Write(Utf8JsonWriter json, CloudDevice device)
    {
        json.WriteStartObject();
        WriteFields(json, device);
        foreach (var (name, value) in device.Other)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteStartArray("status");
        foreach (var (code, value) in device.Status)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WritePropertyName("value");
            value.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, CloudDevice device)
    {
        json.WriteString("id", device.Id);
        json.WriteString("name", device.Name);
        Write(json, "local_key", device.Key?.Reveal());
        Write(json, "uid", device.Uid);
        Write(json, "uuid", device.Uuid);
        Write(json, "mac", device.Mac);
        Write(json, "sn", device.SerialNumber);
        Write(json, "category", device.Category);
        Write(json, "product_id", device.ProductId);
        Write(json, "product_name", device.ProductName);
        Write(json, "model", device.Model);
        if (device.BizType is { } type)
            json.WriteNumber("biz_type", type);
        json.WriteBoolean("sub", device.IsSubDevice);
        Write(json, "node_id", device.NodeId);
        Write(json, "gateway_id", device.GatewayId);
        if (device.IsOnline is { } isOnline)
            json.WriteBoolean("online", isOnline);
        Write(json, "ip", device.PublicAddress);
        Write(json, "icon", device.Icon);
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
