using FsCheck;
using FsCheck.Fluent;

namespace TuyaGen.Tests.Protocol;

/// <summary>Runs properties with a fixed seed: the same cases each time.</summary>
internal static class Property
{
    private const int Cases = 1000;

    public static void Holds<T>(Gen<T> cases, Action<T> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(1700000000, 1),
        Prop.ForAll(cases.ToArbitrary(), value =>
        {
            property(value);
            return true;
        }));

    public static Gen<byte[]> Bytes(int longest) => Gen.Choose(0, longest).SelectMany(n => Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(n));

    public static Gen<TuyaVersion> Version => Gen.Elements(TuyaVersions.All.ToArray());

    public static Gen<TuyaCommand> Command => Gen.Elements(
        TuyaCommand.Control, TuyaCommand.ControlNew, TuyaCommand.DpQuery, TuyaCommand.DpQueryNew, TuyaCommand.Status, TuyaCommand.Heartbeat,
        TuyaCommand.UpdateDps, TuyaCommand.LanExtStream, TuyaCommand.ApConfig);

    public static Gen<string> Text => Gen.Elements("a", "Z", " ", "\"", "\\", "<", "ä", "中", "😀", "\n", "\u0001", "{", "3.3")
        .ListOf().Select(parts => string.Concat(parts));

    public static Gen<DpValue> Value => Gen.OneOf(
        Gen.Elements(true, false).Select(DpValue.Of),
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => DpValue.Of(n * 4000000000L)),
        Gen.Choose(-99999, 99999).Select(n => DpValue.Of(n / 1000m)),
        Text.Select(DpValue.Of),
        Gen.Constant(DpValue.Null));

    public static Gen<Dps> Dps => Gen.Choose(1, 255).SelectMany(id => Value.Select(v => new KeyValuePair<int, DpValue>(id, v)))
        .ListOf().Select(items => TuyaGen.Dps.Create([.. items]));
}
