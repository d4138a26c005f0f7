namespace TuyaGen.Generators.Model;

internal enum ConditionOperator
{
    Is,
    Not,
    Below,
    AtLeast,
    Has,
    Supported,
    Unsupported,
    BelowRangeOf,
}
