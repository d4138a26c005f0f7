namespace TuyaGen.Infrared;

/// <summary>All protocols, in the order of <see cref="IrProtocol"/>: the kinds of NEC with more rules before those with fewer.</summary>
internal static class IrProtocols
{
    public static readonly IIrProtocol[] All =
    [
        new NecProtocol(),
        new NecExtendedProtocol(),
        new Nec32Protocol(),
        new Samsung32Protocol(),
        new Rc5Protocol(),
        new Rc6Protocol(),
        new SircProtocol(IrProtocol.Sirc12, addressBits: 5),
        new SircProtocol(IrProtocol.Sirc15, addressBits: 8),
        new SircProtocol(IrProtocol.Sirc20, addressBits: 13),
    ];

    public static IIrProtocol Of(IrProtocol protocol) => (uint)protocol < All.Length
        ? All[(int)protocol]
        : throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "There is no such infrared protocol.");
}
