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
        var names = device.Types.Select(t => ("type", device.Namespace + "." + t.Name, t.Name))
            .Prepend(("device", device.Name.ToUpperInvariant(), device.Name))
            .Select(n => new Claim($"{n.Item1} {n.Item2}", bag.At(TuyaDiagnostics.DuplicateDevice, name, n.Item1, n.Item3)));
        return new(path, device.Name, names.ToEquatable(),
            products.Select(p => new Claim(p.Product.Id, bag.At(TuyaDiagnostics.DuplicateProduct, p.At, p.Product.Id))).ToEquatable());
    }
}
