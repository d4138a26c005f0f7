using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The static description of the device.</summary>
internal static class ModelEmitter
{
    public static string Emit(DeviceSpec device)
    {
        var writer = SourceWriter.File(device.Namespace).Lines($"""
            {SourceWriter.GeneratedCode}
            internal static class {device.Name}Model
            """).Open().Lines($"""
            internal static readonly {CoreNames.DeviceModel} Instance = new(
                "{device.Name}",
                {Literals.List(device.Properties.Select(p => Literals.Text(p.Name)))},
                {VariantName(device.Variants[0])}(),
                static (settings, context) => new {device.Name}Device(settings, context))
            """).Open();
        Text(writer, "Doc", device.Doc);
        Text(writer, "Category", device.Category);
        List(writer, "Products", device.Products.Select(Product));
        List(writer, "Variants", device.Variants.Skip(1).Select(v => VariantName(v) + "()"));
        List(writer, "Commands", device.Commands.Select(c => CommandInfoEmitter.Emit(c, device)));
        if (device.Traits.Count > 0)
            writer.Line($"Traits = {Literals.List(device.Traits.Select(t => Literals.Text(t.Name)))},");
        if (device.SwitchProperty >= 0)
            writer.Line($"SwitchProperty = {Literals.Int(device.SwitchProperty)},");
        LinkEmitter.Emit(writer, device.Link);
        writer.Close(";");
        foreach (var variant in device.Variants)
            VariantEmitter.Emit(writer.Line(), variant, VariantName(variant), device);
        return writer.Close().ToString();
    }

    // Not Main: the compiler looks at every method of that name when it makes a program.
    private static string VariantName(VariantSpec variant) => variant.Test is null ? "Base" : "Variant" + variant.Name;

    private static void Text(SourceWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.Line($"{name} = {Literals.Text(text)},");
    }

    private static void List(SourceWriter writer, string name, IEnumerable<string> items)
    {
        var lines = items.ToArray();
        if (lines.Length == 0)
            return;
        writer.Line($"{name} =").Line("[").Indent();
        foreach (var line in lines)
            writer.Line(line + ",");
        writer.Outdent().Line("],");
    }

    private static string Product(ProductSpec product)
    {
        var more = (product.ModelId is null ? "" : $", ModelId: {Literals.Text(product.ModelId)}")
            + (product.Name is null ? "" : $", Name: {Literals.Text(product.Name)}");
        return $"new {CoreNames.ProductInfo}({Literals.Text(product.Id)}, {Literals.Text(product.Manufacturer)}, {Literals.Text(product.Model)}{more})";
    }
}
