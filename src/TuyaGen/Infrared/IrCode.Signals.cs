using TuyaGen.Infrared;

namespace TuyaGen;

public sealed partial class IrCode
{
    /// <summary>
    /// Finds the signals of known protocols in the code, wherever they stand, in their order; each duration may be off by a quarter. A
    /// signal that comes again at once is one signal with <see cref="IrSignal.Repeats"/>. Nothing known: an empty list.
    /// </summary>
    public IReadOnlyList<IrSignal> Decode() => SignalScanner.Scan(_durations);
}
