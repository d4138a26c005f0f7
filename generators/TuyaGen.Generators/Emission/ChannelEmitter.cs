using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The channels of a device: what belongs to one socket, one lamp, one pump, under a name of its own.</summary>
internal static class ChannelEmitter
{
    public static string Emit(DeviceSpec device)
    {
        var channel = device.Name + "Channel";
        var writer = SourceWriter.File(device.Namespace).Line($"public sealed partial class {device.Name}Device").Open().Lines($"""
            private {CoreNames.DeviceChannels}<{channel}>? _channels;

            /// <summary>The channels of the device by their numbers, such as the sockets of a strip.</summary>
            public {CoreNames.DeviceChannels}<{channel}> Channels => _channels ??= new(
            [
            """).Indent();
        foreach (var number in device.Channels.SelectMany(m => m.Slots).Select(s => s.Channel).Distinct().OrderBy(n => n))
            writer.Line($"new {channel}(this, {Literals.Int(number)}{string.Concat(device.Channels.Select(m => ", " + Property(m, number)))}),");
        writer.Outdent().Line("]);").Close().Line();
        Class(writer, device, channel);
        return writer.ToString();
    }

    private static string Property(ChannelMemberSpec member, int channel) =>
        Literals.Int(member.Slots.FirstOrDefault(s => s.Channel == channel)?.Property ?? -1);

    private static void Class(SourceWriter writer, DeviceSpec device, string channel)
    {
        writer.Lines($$"""
            /// <summary>One channel of a {{device.Name}}.</summary>
            {{SourceWriter.GeneratedCode}}
            public sealed class {{channel}} : {{CoreNames.DeviceChannel}}
            """).Open().Lines($$"""
            internal {{channel}}({{CoreNames.TuyaDevice}} device, int number, params int[] properties)
                : base(device, number, properties)
            {
            }
            """);
        for (var i = 0; i < device.Channels.Count; i++)
            Member(writer, device, device.Channels[i], i);
        writer.Close();
    }

    private static void Member(SourceWriter writer, DeviceSpec device, ChannelMemberSpec member, int index)
    {
        var type = TypeNames.Of(member.Type, device.Namespace);
        var limits = member.Limits is { } text ? Docs.Capital(text) : null;
        if (member.IsReadable)
        {
            writer.Line().Lines($"""
                {Docs.Summary($"{member.Name} of the channel, as last reported; null while it is not.", limits)}
                public {type}? {member.Name} => {(member.Type.IsReference ? "Object" : "Value")}<{type}>({Literals.Int(index)});
                """);
        }

        if (!member.IsWritable)
            return;
        var method = "Set" + member.Name;
        writer.Line().Lines($$"""
            {{Docs.Summary($"Sets {member.Name} of the channel.")}}
            {{Docs.Param("value", limits ?? "The new value")}}
            {{Docs.WriteParameters}}
            /// <exception cref="{{CoreNames.ValueOutOfRangeException}}">The device would not accept the value.</exception>
            /// <exception cref="{{CoreNames.NotSupportedByDeviceException}}">The device lacks the channel, or the channel lacks this.</exception>
            public {{CoreNames.Task}}<{{CoreNames.WriteResult}}> {{method}}Async(
                {{type}} value, {{Signatures.WriteEnd}}) =>
                SetAsync<{{type}}>({{Literals.Int(index)}}, "{{member.Name}}", value, level, cancellationToken);

            {{Signatures.InheritWrite(method + "Async", [type])}}
            public {{CoreNames.WriteResult}} {{method}}({{type}} value, {{Signatures.WriteEnd}}) =>
                {{CoreNames.SyncBridge}}.Run(() => {{method}}Async(value, level, cancellationToken));
            """);
    }
}
