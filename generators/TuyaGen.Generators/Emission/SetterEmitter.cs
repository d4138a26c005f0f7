using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>A method per data point that can be written. A command named <c>Set</c> and the property takes its place.</summary>
internal static class SetterEmitter
{
    public static void Emit(SourceWriter writer, DeviceSpec device)
    {
        for (var i = 0; i < device.Properties.Count; i++)
        {
            var property = device.Properties[i];
            if (property.IsWritable && device.Commands.All(c => c.Name != "Set" + property.Name))
                Setter(writer.Line(), device, property, i);
        }
    }

    private static void Setter(SourceWriter writer, DeviceSpec device, PropertySpec property, int index)
    {
        var type = TypeNames.Of(property.Type, device.Namespace);
        var method = "Set" + property.Name;
        writer.Lines($$"""
            {{Docs.Summary($"Sets {property.Name}.", property.Doc)}}
            {{Docs.Param("value", property.Limits is null ? "The new value" : Docs.Limits(property))}}
            {{Docs.WriteParameters}}
            /// <exception cref="{{CoreNames.ValueOutOfRangeException}}">The device would not accept the value.</exception>
            /// <exception cref="{{CoreNames.NotSupportedByDeviceException}}">The device lacks the property.</exception>
            public {{CoreNames.Task}}<{{CoreNames.WriteResult}}> {{method}}Async(
                {{type}} value, {{Signatures.WriteEnd}}) =>
                SetPropertyAsync<{{type}}>({{Literals.Int(index)}}, "{{property.Name}}", value, level, cancellationToken);

            {{Signatures.InheritWrite(method + "Async", [type])}}
            public {{CoreNames.WriteResult}} {{method}}({{type}} value, {{Signatures.WriteEnd}}) =>
                {{CoreNames.SyncBridge}}.Run(() => {{method}}Async(value, level, cancellationToken));
            """);
    }
}
