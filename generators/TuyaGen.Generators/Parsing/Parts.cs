using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Puts changes of several parts of one value together.</summary>
internal static class Parts
{
    /// <summary>Whether both change parts of what the device reported, so that one can follow the other.</summary>
    public static bool AreParts(AssignmentSpec first, AssignmentSpec second) =>
        first.Value is PatchValue { OfKnown: true } && second.Value is PatchValue { OfKnown: true } && first with { Value = second.Value } != second;

    /// <summary>Both as one change; null where they are made under different conditions, or touch the same part.</summary>
    public static AssignmentSpec? Join(AssignmentSpec first, AssignmentSpec second) =>
        first.Value is PatchValue one && second.Value is PatchValue other && first with { Value = second.Value } == second && Join(one, other) is { } both
            ? first with { Value = both }
            : null;

    private static PatchValue? Join(PatchValue first, PatchValue second)
    {
        if (!first.OfKnown || !second.OfKnown)
            return null;
        var fields = first.Fields.ToList();
        foreach (var field in second.Fields)
        {
            var same = fields.FindIndex(f => f.Field == field.Field);
            if (same < 0)
                fields.Add(field);
            else if (fields[same].Value is PatchValue one && field.Value is PatchValue other && Join(one, other) is { } both)
                fields[same] = fields[same] with { Value = both };
            else
                return null;
        }

        return first with { Fields = fields.ToEquatable() };
    }
}
