using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>Without what a device has no use for a data point: the entities that are about it are only there while a flag is set.</summary>
internal sealed class AvailabilityFold(TestFold tests, Dependencies dependencies)
{
    private const string Flag = "available";

    /// <param name="group">What entities make of the data point.</param>
    /// <param name="point">The data point.</param>
    /// <param name="note">Takes what is left out.</param>
    public PointDraft Of(DpGroup group, PointDraft point, Action<string> note)
    {
        var flags = group.Uses.Select(u => u.Dps.Name == Flag ? null : u.Entity.Find(Flag)).Distinct().ToArray();
        if (flags is not [{ } flag] || flag.Id == group.Id || Test(flag, note) is not { } test || !dependencies.Add(point.Key, test.Point))
            return point;
        return point with { AvailableIf = [test] };
    }

    private TestDraft? Test(DpsDefinition flag, Action<string> note)
    {
        if (flag.Rules.Any(r => r.Redirect is not null || r.Conditions.Count > 0))
        {
            note("When there is use for it is left out: it takes more than one value to say it.");
            return null;
        }

        var named = flag.Rules.Where(r => r.HasWire).ToArray();
        if (named.Length == 0 && flag.Rules.Count == 0)
            return tests.Of(flag, [DpValue.Of(true)], note);
        if (!flag.Defaults.Any(r => IsTrue(r) != false))
            return Values(named, true) is { Count: > 0 } yes ? tests.Of(flag, yes, note) : null;
        return Values(named, false) is [var no] && no.Kind != DpValueKind.Null && tests.Of(flag, [no], note) is { Bit: null } test
            ? test with { IsNot = true }
            : null;
    }

    private static List<DpValue> Values(IEnumerable<Rule> rules, bool wanted) =>
        [.. rules.Where(r => IsTrue(r) == wanted).SelectMany(r => r.Wire)];

    private static bool? IsTrue(Rule rule) => rule.Value is { } value && value.TryGetBoolean(out var isTrue) ? isTrue : null;
}
