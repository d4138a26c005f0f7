using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The files of one device.</summary>
internal static class DeviceFiles
{
    public static IEnumerable<EmittedFile> Of(DeviceSpec device)
    {
        yield return new($"{device.Name}.Device.g.cs", DeviceEmitter.Emit(device));
        if (device.Commands.Count > 0)
            yield return new($"{device.Name}.Commands.g.cs", CommandEmitter.Emit(device));
        if (device.Channels.Count > 0)
            yield return new($"{device.Name}.Channels.g.cs", ChannelEmitter.Emit(device));
        if (device.Traits.Count > 0)
            yield return new($"{device.Name}.Traits.g.cs", TraitEmitter.Emit(device));
        yield return new($"{device.Name}.State.g.cs", StateEmitter.Emit(device));
        yield return new($"{device.Name}.Write.g.cs", WriteEmitter.Emit(device));
        if (device.Types.Count > 0)
            yield return new($"{device.Name}.Types.g.cs", TypesEmitter.Emit(device));
        yield return new($"{device.Name}.Model.g.cs", ModelEmitter.Emit(device));
    }
}
