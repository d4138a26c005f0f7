using System.Globalization;
using Spectre.Console;

namespace TuyaGen.Cli.Output;

/// <summary>Device models as tables.</summary>
internal static class ModelText
{
    public static void WriteList(IAnsiConsole terminal, IEnumerable<DeviceModel> models)
    {
        Tables.Write(terminal, ["Model", "Properties", "Variants", "Commands", "What it is"], models.Select(m => new[]
        {
            m.Name,
            m.Properties.Count.ToString(CultureInfo.InvariantCulture),
            string.Join(", ", m.Variants),
            string.Join(", ", m.Commands.Select(c => c.Name)),
            m.Doc ?? "",
        }));
        terminal.WriteLine("'tuya models NAME' shows one in full.");
    }

    public static void Write(IAnsiConsole terminal, DeviceModel model)
    {
        terminal.MarkupLineInterpolated($"[bold]{model.Name}[/]{(model.Category is null ? "" : $" (category {model.Category})")}");
        if (model.Doc is { } doc)
            terminal.WriteLine(doc);
        if (model.Traits.Count > 0)
            terminal.WriteLine($"Traits: {string.Join(", ", model.Traits)}");
        if (Link(model.Link) is { Length: > 0 } link)
            terminal.WriteLine($"Connection: {link}");
        WritePoints(terminal, Rows(model, model.Main.Points));
        foreach (var variant in model.Variants)
            WriteVariant(terminal, model, variant);
        WriteCommands(terminal, model);
        WriteProducts(terminal, model);
    }

    // A variant is what differs from the model itself.
    private static void WriteVariant(IAnsiConsole terminal, DeviceModel model, DeviceVariant variant)
    {
        var main = model.Main;
        terminal.MarkupLineInterpolated($"[bold]Variant {variant.Name}[/]{(variant.Doc is null ? "" : $": {variant.Doc}")}");
        var missing = main.Points.Where(p => variant.Find(p.Name) is null).Select(p => p.Name).ToArray();
        if (missing.Length > 0)
            terminal.WriteLine($"Without {string.Join(", ", missing)}.");
        var rows = Rows(model, variant.Points.Where(p => main.Find(p.Name) is not { } same || !Row(model, same).SequenceEqual(Row(model, p)))).ToArray();
        if (rows.Length > 0)
            WritePoints(terminal, rows);
        else if (missing.Length == 0)
            terminal.WriteLine("As above.");
        foreach (var command in variant.Commands)
            terminal.WriteLine($"{command.Name} takes {Parameters(command.Parameters)}.");
    }

    private static void WritePoints(IAnsiConsole terminal, IEnumerable<string[]> rows) =>
        Tables.Write(terminal, ["dp", "Property", "Type", "Access", "Values", "What it means"], rows, title: 1);

    // The parts of a type that several properties have are shown once.
    private static IEnumerable<string[]> Rows(DeviceModel model, IEnumerable<DataPoint> points)
    {
        var shown = new Dictionary<Type, string>();
        foreach (var point in points)
        {
            yield return Row(model, point);
            if (point.Fields.Count == 0)
                continue;
            var isFirst = shown.TryAdd(point.Codec.ValueType, point.Name);
            var parts = isFirst ? FieldRows(point.Name, point.Fields) : [["", $"{point.Name}.*", "", "", "", $"As {shown[point.Codec.ValueType]}.*"]];
            foreach (var part in parts)
                yield return part;
        }
    }

    private static IEnumerable<string[]> FieldRows(string name, IReadOnlyList<DpField> fields) =>
        fields.SelectMany(f => FieldRows($"{name}.{f}", f.Fields).Prepend(Row($"{name}.{f}", f)));

    private static string[] Row(string name, DpField field) =>
    [
        "",
        name,
        TypeNames.Of(field.ValueType),
        PointText.Access(field),
        PointText.Values(field),
        field.Doc ?? "",
    ];

    private static string[] Row(DeviceModel model, DataPoint point) =>
    [
        point.IsComputed ? "" : point.Id.ToString(CultureInfo.InvariantCulture),
        point.Name,
        TypeNames.Of(point.Codec.ValueType),
        PointText.Access(point),
        PointText.Values(model, point),
        point.Doc ?? "",
    ];

    private static string Link(LinkDefaults link) => string.Join(", ", new[]
    {
        link.Version is { } version ? $"version {version.ToText()}" : null,
        link.Kind?.ToString(),
        link.PushOnly ? "only reports, answers no question" : null,
    }.OfType<string>());

    private static void WriteCommands(IAnsiConsole terminal, DeviceModel model)
    {
        if (model.Commands.Count > 0)
            Tables.Write(terminal, ["Command", "Parameters", "What it does"], model.Commands.Select(c => new[] { c.Name, Parameters(c.Parameters), c.Doc ?? "" }));
    }

    private static string Parameters(IEnumerable<CommandParameter> parameters) => string.Join(", ", parameters.Select(TypeNames.Of));

    private static void WriteProducts(IAnsiConsole terminal, DeviceModel model)
    {
        if (model.Products.Count > 0)
            Tables.Write(terminal, ["Product", "Manufacturer", "Model"], model.Products.Select(p => new[] { p.Id, p.Manufacturer ?? "", p.Model ?? p.Name ?? "" }));
    }
}
