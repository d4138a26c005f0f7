using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads Thing Data Models: the fullest description, with properties, actions and events in services.</summary>
internal static class ThingModelReader
{
    /// <summary>The model in what the cloud answered, or the bare one; null where there is none.</summary>
    public static JsonElement? Find(JsonElement root)
    {
        var model = root.Member("model").AsObject() ?? root;
        return model.Member("services") is { ValueKind: JsonValueKind.Array } || model.Items("properties").Any(p => p.Member("typeSpec") is not null) ? model : null;
    }

    public static VendorDevice Read(JsonElement model)
    {
        var services = model.Items("services").ToArray();
        return new([.. services.Length == 0 ? Service(model) : services.SelectMany(Service)])
        {
            Labels = [.. new[] { model.Text("name"), model.Text("productName") }.OfType<string>()],
        };
    }

    private static IEnumerable<VendorPoint> Service(JsonElement service)
    {
        // The main service of every model has no code.
        var name = service.Text("code");
        return service.Items("properties").Select(p => Point(p, name) with { Access = Access(p.Text("accessMode")) })
            .Concat(service.Items("actions").Select(a => Message(a, "inputParams", name) with { Access = PointAccess.WriteOnly }))
            .Concat(service.Items("events").Select(e => Message(e, "outputParams", name) with { Access = PointAccess.ReadOnly, IsEvent = true }));
    }

    // Actions and events have parameters by name, as a structure has members.
    private static VendorPoint Message(JsonElement message, string parameters, string? service) => Point(message, service) with
    {
        Type = "struct",
        Values = JsonAccess.Parse($$"""{"properties":{{message.Member(parameters)?.GetRawText() ?? "[]"}}}"""),
        IsMessage = true,
    };

    private static VendorPoint Point(JsonElement point, string? service)
    {
        var spec = point.Member("typeSpec").AsObject();
        return new()
        {
            Id = point.Whole("abilityId"),
            Code = point.Text("code"),
            Type = spec?.Text("type") ?? "",
            Values = spec,
            Service = service,
            Name = point.Text("name"),
            Description = point.Text("description"),
        };
    }

    private static PointAccess? Access(string? mode) => mode switch
    {
        "ro" => PointAccess.ReadOnly,
        "wr" or "wo" => PointAccess.WriteOnly,
        "rw" => PointAccess.ReadWrite,
        _ => null,
    };
}
