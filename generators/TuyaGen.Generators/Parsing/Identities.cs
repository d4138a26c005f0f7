using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Finds the names that may stand once among all documents.</summary>
internal static class Identities
{
    public static DeviceIdentity Of(
        string path, DeviceSpec device, TextRange name, IReadOnlyList<(ProductSpec Product, TextRange At)> products, DiagnosticBag bag)
    {
        // The files that are emitted are named after the device, and the compiler compares their names blind to case.
        var names = Types(device)
            .Prepend(("device", device.Name.ToUpperInvariant(), device.Name));
        return new(path, device.Name, Claims(names, name, bag),
            products.Select(p => new Claim(p.Product.Id, bag.At(TuyaDiagnostics.DuplicateProduct, p.At, p.Product.Id))).ToEquatable());
    }

    public static DeviceIdentity Of(string path, FragmentSpec fragment, TextRange name, DiagnosticBag bag)
    {
        var names = Types(fragment)
            .Prepend(("document", fragment.Name.ToUpperInvariant(), fragment.Name));
        return new(path, fragment.Name, Claims(names, name, bag), default);
    }

    private static IEnumerable<(string, string, string)> Types(DocumentSpec document) =>
        document.Types.Select(t => t.Name).Concat(document.Layouts.Select(l => l.Name)).Select(n => ("type", document.Namespace + "." + n, n));

    private static EquatableArray<Claim> Claims(IEnumerable<(string Kind, string Key, string Name)> names, TextRange at, DiagnosticBag bag) =>
        names.Select(n => new Claim($"{n.Kind} {n.Key}", bag.At(TuyaDiagnostics.DuplicateDevice, at, n.Kind, n.Name))).ToEquatable();
}
