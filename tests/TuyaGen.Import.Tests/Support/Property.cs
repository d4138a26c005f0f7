using FsCheck;
using FsCheck.Fluent;

namespace TuyaGen.Import.Tests.Support;

/// <summary>Runs properties with a fixed seed: the same cases each time.</summary>
internal static class Property
{
    private const int Cases = 500;

    /// <summary>Texts of all kinds of people and machines, half pairs of surrogates among them.</summary>
    public static Gen<string> Text => Gen.Elements(
            "a", "Z", "switch", "Mode", "event", "Async", "9", "0", "-", "_", " ", "ä", "Ø", "中", "模式", "😀", "\ud83d", "\u0301", "％", "²", "%", "°C", ".", "\n", "\"", "\0", "Set", "Status", "Ǆ", "ﬁ", "①")
        .ListOf().Select(parts => string.Concat(parts));

    public static void Holds<T>(Gen<T> cases, Action<T> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(1700000000, 1),
        Prop.ForAll(cases.ToArbitrary(), value =>
        {
            property(value);
            return true;
        }));
}
