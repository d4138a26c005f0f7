using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The batch: a settable property per data point that can be written.</summary>
internal static class WriteEmitter
{
    public static string Emit(DeviceSpec device)
    {
        var writer = SourceWriter.File(device.Namespace).Lines($$"""
            /// <summary>Several properties of a {{device.Name}} for one frame. What is left null is not written.</summary>
            {{SourceWriter.GeneratedCode}}
            public sealed class {{device.Name}}Write : {{CoreNames.DeviceWrite}}
            """).Open();
        foreach (var property in device.Properties.Where(p => p.IsWritable))
        {
            writer.Lines($$"""
                {{Docs.Summary(property.Doc ?? property.Name, Docs.Limits(property))}}
                public {{TypeNames.Of(property.Type, device.Namespace)}}? {{property.Name}} { get; set; }

                """);
        }

        writer.Lines($"""
            /// <inheritdoc/>
            public override void Fill({CoreNames.PointWriter} writer)
            """).Open();
        for (var i = 0; i < device.Properties.Count; i++)
        {
            var property = device.Properties[i];
            if (!property.IsWritable)
                continue;
            var type = TypeNames.Of(property.Type, device.Namespace);
            writer.Lines($$"""
                if ({{property.Name}} is { } value{{Literals.Int(i)}})
                    writer.Set<{{type}}>({{Literals.Int(i)}}, "{{property.Name}}", value{{Literals.Int(i)}});
                """);
        }

        return writer.Close().Close().ToString();
    }
}
