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
            if (property.IsUpdatable && device.Commands.All(c => c.Name != "Update" + property.Name))
                Updater(writer.Line(), device, property, i);
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

    private static void Updater(SourceWriter writer, DeviceSpec device, PropertySpec property, int index)
    {
        var type = TypeNames.Of(property.Type, device.Namespace);
        var change = $"{CoreNames.Func}<{type}, {type}>";
        var method = "Update" + property.Name;
        writer.Lines($$"""
            {{Docs.Summary($"Changes a part of {property.Name}; changes that are made at the same time all survive.", property.Doc)}}
            {{Docs.Param("change", "Gives the new value for the present one; it must do nothing else")}}
            {{Docs.WriteParameters}}
            /// <exception cref="{{CoreNames.ValueOutOfRangeException}}">The device would not accept the value.</exception>
            /// <exception cref="{{CoreNames.NotSupportedByDeviceException}}">The device lacks the property, or has not reported it.</exception>
            public {{CoreNames.Task}}<{{CoreNames.WriteResult}}> {{method}}Async(
                {{change}} change, {{Signatures.WriteEnd}}) =>
                UpdatePropertyAsync<{{type}}>({{Literals.Int(index)}}, "{{property.Name}}", change, level, cancellationToken);

            {{Signatures.InheritWrite(method + "Async", [change])}}
            public {{CoreNames.WriteResult}} {{method}}(
                {{change}} change, {{Signatures.WriteEnd}}) =>
                {{CoreNames.SyncBridge}}.Run(() => {{method}}Async(change, level, cancellationToken));
            """);
    }
}
