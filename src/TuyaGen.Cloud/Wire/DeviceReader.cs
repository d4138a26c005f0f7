namespace TuyaGen.Cloud.Wire;

/// <summary>Makes devices out of what the lists say of them.</summary>
internal static class DeviceReader
{
    public static CloudDevice Read(DeviceData data) => new()
    {
        Id = data.Id ?? "",
        Name = data.Name?.Trim() ?? "",
        Key = LocalKey.TryParse(data.LocalKey, out var key) ? key : null,
        Uid = Text(data.Uid),
        Uuid = Text(data.Uuid),
        Mac = Text(data.Mac),
        SerialNumber = Text(data.Sn),
        Category = Text(data.Category),
        ProductId = Text(data.ProductId),
        ProductName = Text(data.ProductName),
        Model = Text(data.Model),
        BizType = data.BizType,
        IsSubDevice = data.Sub ?? false,
        NodeId = Text(data.NodeId),
        GatewayId = Text(data.GatewayId),
        IsOnline = data.Online,
        PublicAddress = Text(data.Ip),
        Icon = Text(data.Icon),
        Status = ValuesOf(data.Status ?? []),
        Other = data.Other ?? [],
    };

    public static Dictionary<string, DpValue> ValuesOf(IEnumerable<ValueData> values) => values
        .Where(v => v.Code is not null)
        .DistinctBy(v => v.Code)
        .ToDictionary(v => v.Code!, v => DpValue.From(v.Value), StringComparer.Ordinal);

    /// <summary>What two lists say of one device.</summary>
    public static CloudDevice Merge(CloudDevice first, CloudDevice second) => first with
    {
        Name = first.Name.Length > 0 ? first.Name : second.Name,
        Key = first.Key ?? second.Key,
        Uid = first.Uid ?? second.Uid,
        Uuid = first.Uuid ?? second.Uuid,
        Mac = first.Mac ?? second.Mac,
        SerialNumber = first.SerialNumber ?? second.SerialNumber,
        Category = first.Category ?? second.Category,
        ProductId = first.ProductId ?? second.ProductId,
        ProductName = first.ProductName ?? second.ProductName,
        Model = first.Model ?? second.Model,
        BizType = first.BizType ?? second.BizType,
        IsSubDevice = first.IsSubDevice || second.IsSubDevice,
        NodeId = first.NodeId ?? second.NodeId,
        GatewayId = first.GatewayId ?? second.GatewayId,
        IsOnline = first.IsOnline ?? second.IsOnline,
        PublicAddress = first.PublicAddress ?? second.PublicAddress,
        Icon = first.Icon ?? second.Icon,
        Status = first.Status.Count > 0 ? first.Status : second.Status,
        Other = first.Other.Concat(second.Other).DistinctBy(o => o.Key).ToDictionary(StringComparer.Ordinal),
    };

    // The cloud writes an empty text where it knows nothing.
    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
