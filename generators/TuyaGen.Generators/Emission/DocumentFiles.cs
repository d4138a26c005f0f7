using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The files of one document.</summary>
internal static class DocumentFiles
{
    public static IEnumerable<EmittedFile> Of(DocumentSpec document)
    {
        // A device may have the name of a document that has none.
        var stem = document is DeviceSpec ? document.Name + ".Types" : "Types." + document.Name;
        if (document.Types.Count > 0)
            yield return new($"{stem}.g.cs", TypesEmitter.Emit(document.Types, document.Namespace));
        foreach (var layout in document.Layouts)
            yield return new($"{stem}.{layout.Name}.g.cs", LayoutEmitter.Emit(layout, document.Namespace));
        if (document is not DeviceSpec device)
            yield break;
        yield return new($"{device.Name}.Device.g.cs", DeviceEmitter.Emit(device));
        if (device.Commands.Count > 0)
            yield return new($"{device.Name}.Commands.g.cs", CommandEmitter.Emit(device));
        if (device.Channels.Count > 0)
            yield return new($"{device.Name}.Channels.g.cs", ChannelEmitter.Emit(device));
        if (device.Traits.Count > 0)
            yield return new($"{device.Name}.Traits.g.cs", TraitEmitter.Emit(device));
        yield return new($"{device.Name}.State.g.cs", StateEmitter.Emit(device));
        yield return new($"{device.Name}.Write.g.cs", WriteEmitter.Emit(device));
        yield return new($"{device.Name}.Model.g.cs", ModelEmitter.Emit(device));
    }
}
