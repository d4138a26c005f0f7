using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>A variant: its test and its table of data points.</summary>
internal static class VariantEmitter
{
    public static void Emit(SourceWriter writer, VariantSpec variant, string name, DeviceSpec device)
    {
        var points = new PointEmitter(device);
        writer.Line($"private static {CoreNames.DeviceVariant} {name}() => new(").Indent();
        writer.Line($"{Literals.Text(variant.Name)},");
        var commands = device.Commands.Select(c => CommandInfoEmitter.Emit(c, variant, device)).OfType<string>().ToArray();
        var isMore = variant.Doc is not null || commands.Length > 0;
        var end = isMore ? ")" : ");";
        writer.Line((variant.Test is null ? "null" : Test(variant.Test)) + (variant.Points.Count > 0 ? "," : end));
        for (var i = 0; i < variant.Points.Count; i++)
        {
            var point = variant.Points[i] is { } one ? points.Point(one) : "null";
            writer.Line(point + (i + 1 < variant.Points.Count ? "," : end));
        }

        writer.Outdent();
        if (!isMore)
            return;
        writer.Open();
        if (variant.Doc is not null)
            writer.Line($"Doc = {Literals.Text(variant.Doc)},");
        if (commands.Length > 0)
            writer.Line($"Commands = {Literals.List(commands)},");
        writer.Close(";");
    }

    private static string Test(VariantTestSpec test)
    {
        var parts = new List<string>();
        Add("Present", test.Present.Select(Literals.Int));
        Add("Absent", test.Absent.Select(Literals.Int));
        Add("AnyOf", test.AnyOf.Select(Literals.Int));
        Add("Kinds", test.Kinds.Select(k => $"new({Literals.Int(k.Id)}, {CoreNames.DpValueKind}.{k.Kind})"));
        Add("Values", test.Values.Select(v => $"new({Literals.Int(v.Id)}, {Literals.List(v.Values.Select(Literals.Wire))})"));
        Add("Products", test.Products.Select(p => Literals.Text(p)));
        return $"new {CoreNames.VariantTest} {{ {string.Join(", ", parts)} }}";

        void Add(string name, IEnumerable<string> items)
        {
            var list = items.ToArray();
            if (list.Length > 0)
                parts.Add($"{name} = {Literals.List(list)}");
        }
    }
}
