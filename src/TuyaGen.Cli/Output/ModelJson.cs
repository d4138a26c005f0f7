using System.Text.Json;

namespace TuyaGen.Cli.Output;

/// <summary>A device model as one JSON document: enough to build a control panel from.</summary>
internal static class ModelJson
{
    public static string Line(DeviceModel model) => JsonLine.Of(json =>
    {
        json.WriteString("name", model.Name);
        json.WriteStringIfAny("doc", model.Doc);
        json.WriteStringIfAny("category", model.Category);
        Link(json, model.Link);
        Points(json, model, model.Main);
        json.WriteStartArray("variants");
        foreach (var variant in model.Variants)
        {
            json.WriteStartObject();
            json.WriteString("name", variant.Name);
            json.WriteStringIfAny("doc", variant.Doc);
            Points(json, model, variant);
            if (variant.Commands.Count > 0)
                Commands(json, model.CommandsOf(variant).Except(model.Commands));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Commands(json, model.Commands);
        json.WriteStrings("traits", model.Traits);
        Products(json, model);
    });

    private static void Link(Utf8JsonWriter json, LinkDefaults link)
    {
        json.WriteStringIfAny("version", link.Version?.ToText());
        json.WriteStringIfAny("kind", link.Kind?.ToString());
        Flag(json, "pushOnly", link.PushOnly);
    }

    private static void Points(Utf8JsonWriter json, DeviceModel model, DeviceVariant variant)
    {
        json.WriteStartArray("dps");
        foreach (var point in variant.Points)
            Point(json, model, point);
        json.WriteEndArray();
    }

    private static void Point(Utf8JsonWriter json, DeviceModel model, DataPoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("id", point.Id);
        json.WriteString("name", point.Name);
        json.WriteStringIfAny("code", point.Code);
        json.WriteString("type", TypeNames.Of(point.Codec.ValueType));
        json.WriteString("access", Access(point.Access));
        json.WriteStringIfAny("unit", point.Unit);
        json.WriteStringIfAny("unitOf", PointText.UnitOf(model, point));
        if (point.Codec.Range is { } range)
            Range(json, range);
        json.WriteStringIfAny("minOf", PointText.NameOf(model, point.Bounds?.Minimum));
        json.WriteStringIfAny("maxOf", PointText.NameOf(model, point.Bounds?.Maximum));
        if (point.Codec.Choices.Count > 0)
            Choices(json, point.Codec.Choices);
        if (point.IsWritable)
            json.WriteString("accepts", point.Accepts);
        Flag(json, "optional", point.IsOptional);
        Flag(json, "event", point.IsEvent);
        Flag(json, "refresh", point.NeedsRefresh);
        Flag(json, "secret", point.IsSecret);
        Flag(json, "computed", point.IsComputed);
        if (point.Channel > 0)
            json.WriteNumber("channel", point.Channel);
        json.WriteStringIfAny("member", point.Member);
        json.WriteStringIfAny("condition", point.Condition?.Text);
        json.WriteStringIfAny("availableIf", point.AvailableIf?.Text);
        if (point.Fields.Count > 0)
            Fields(json, point.Fields);
        if (point.When.Count > 0)
            When(json, model, point.When);
        json.WriteStringIfAny("doc", point.Doc);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, IReadOnlyList<DpField> fields)
    {
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", TypeNames.Of(field.ValueType));
            Flag(json, "list", field.IsList);
            if (field.Count is { } count)
                json.WriteNumber("count", count);
            Flag(json, "optional", field.IsOptional);
            Flag(json, "readOnly", !field.IsWritable);
            json.WriteStringIfAny("unit", field.Unit);
            if (field.Codec.Range is { } range)
                Range(json, range);
            if (field.Codec.Choices.Count > 0)
                Choices(json, field.Codec.Choices);
            json.WriteString("accepts", field.Accepts);
            json.WriteStringIfAny("doc", field.Doc);
            if (field.Fields.Count > 0)
                Fields(json, field.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void When(Utf8JsonWriter json, DeviceModel model, IReadOnlyList<PointCase> cases)
    {
        json.WriteStartArray("when");
        foreach (var point in cases.Select(c => c.Point).OfType<DataPoint>())
            Point(json, model, point);
        json.WriteEndArray();
    }

    private static string Access(DpAccess access) => access switch { DpAccess.ReadOnly => "ro", DpAccess.WriteOnly => "wo", _ => "rw" };

    private static void Range(Utf8JsonWriter json, DpRange range)
    {
        json.WriteNumber("min", range.Min);
        json.WriteNumber("max", range.Max);
        if (range.Step is { } step)
            json.WriteNumber("step", step);
    }

    private static void Choices(Utf8JsonWriter json, IReadOnlyList<DpChoice> choices)
    {
        json.WriteStartArray("choices");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("name", choice.Name);
            json.WritePropertyName("wire");
            choice.Wire.WriteTo(json);
            Flag(json, "reportOnly", choice.IsReportOnly);
            json.WriteStringIfAny("doc", choice.Doc);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Commands(Utf8JsonWriter json, IEnumerable<CommandInfo> commands)
    {
        json.WriteStartArray("commands");
        foreach (var command in commands)
        {
            json.WriteStartObject();
            json.WriteString("name", command.Name);
            json.WriteStringIfAny("doc", command.Doc);
            json.WriteStartArray("parameters");
            foreach (var parameter in command.Parameters)
                Parameter(json, parameter);
            json.WriteEndArray();
            if (command.Returns is { } type)
                json.WriteString("returns", TypeNames.Of(type));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parameter(Utf8JsonWriter json, CommandParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("type", TypeNames.Of(parameter.Type));
        json.WriteStringIfAny("unit", parameter.Unit);
        if (parameter.Range is { } range)
            Range(json, range);
        if (parameter.Codec.Choices.Count > 0)
            json.WriteStrings("choices", parameter.Codec.Choices.Select(c => c.Name));
        json.WriteString("accepts", parameter.Accepts);
        json.WriteStringIfAny("default", parameter.Default);
        json.WriteStringIfAny("doc", parameter.Doc);
        json.WriteEndObject();
    }

    private static void Products(Utf8JsonWriter json, DeviceModel model)
    {
        json.WriteStartArray("products");
        foreach (var product in model.Products)
        {
            json.WriteStartObject();
            json.WriteString("id", product.Id);
            json.WriteStringIfAny("manufacturer", product.Manufacturer);
            json.WriteStringIfAny("model", product.Model);
            json.WriteStringIfAny("modelId", product.ModelId);
            json.WriteStringIfAny("name", product.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }
}
