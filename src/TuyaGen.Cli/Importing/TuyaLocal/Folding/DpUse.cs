using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>What one entity makes of a data point.</summary>
internal sealed record DpUse(EntityDefinition Entity, DpsDefinition Dps)
{
    /// <summary>All rules that name values of the data point, those that hold under a condition included.</summary>
    public IEnumerable<Rule> Named => Dps.Rules.SelectMany(Naming);

    /// <summary>The attribute that the conditions of a rule look at.</summary>
    public DpsDefinition? Constraint(Rule rule) => Entity.Find(rule.Constraint ?? Dps.Name);

    private IEnumerable<Rule> Naming(Rule rule)
    {
        yield return rule;
        var isOwn = Constraint(rule)?.Name == Dps.Name;
        foreach (var condition in rule.Conditions)
        {
            // A condition on the attribute itself names its values too.
            if (isOwn)
                yield return condition;
            foreach (var nested in condition.Rules)
                yield return nested;
        }
    }
}
