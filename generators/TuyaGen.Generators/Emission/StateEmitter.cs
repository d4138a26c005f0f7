using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The state class: a typed property per data point that can be read.</summary>
internal static class StateEmitter
{
    public static string Emit(DeviceSpec device)
    {
        var writer = SourceWriter.File(device.Namespace).Lines($$"""
            /// <summary>What a {{device.Name}} is, as it reported. A property is null while it is not reported.</summary>
            {{SourceWriter.GeneratedCode}}
            public sealed partial class {{device.Name}}State : {{CoreNames.DeviceState}}
            """).Open().Lines($$"""
            /// <summary>Sees a report through a variant.</summary>
            /// <param name="variant">The variant of the device.</param>
            /// <param name="status">The report.</param>
            public {{device.Name}}State({{CoreNames.DeviceVariant}} variant, {{CoreNames.DeviceStatus}} status)
                : base(variant, status)
            {
            }
            """);
        for (var i = 0; i < device.Properties.Count; i++)
        {
            if (device.Properties[i].IsReadable)
                Property(writer.Line(), device, device.Properties[i], i);
        }

        return writer.Close().ToString();
    }

    private static void Property(SourceWriter writer, DeviceSpec device, PropertySpec property, int index)
    {
        var type = TypeNames.Of(property.Type, device.Namespace);
        var read = $"{(property.Type.IsReference ? "Object" : "Value")}<{type}>({Literals.Int(index)})";
        var happened = property.IsEvent ? "It is only known in the change that it is part of" : null;
        var secret = property.IsSecret ? "It is kept out of texts and logs" : null;
        writer.Lines($"""
            {Docs.Summary(property.Doc ?? property.Name, Docs.Limits(property), Absent(property), happened, secret)}
            public {type}? {property.Name} => {read};
            """);
    }

    private static string? Absent(PropertySpec property) => property.Absent is { Text: var text }
        ? $"Reads as {(text.Length > 0 ? text : "an empty text")} while it is not reported"
        : null;
}
