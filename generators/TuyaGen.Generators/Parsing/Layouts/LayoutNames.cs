namespace TuyaGen.Generators.Parsing;

/// <summary>Names of what a layout makes.</summary>
internal static class LayoutNames
{
    // A record has them already, or cannot have them.
    private static readonly HashSet<string> Taken =
    [
        "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Parse", "ParseText", "PrintMembers",
        "ReferenceEquals", "ToBytes", "ToString", "ToText", "TryFormat", "TryParse", "TryParseText",
    ];

    /// <summary>Whether a record may not have a property of this name.</summary>
    public static bool IsTaken(string name, string type) => name == type || Taken.Contains(name);

    /// <summary>The name of the record for one item of a list: <c>Days</c> of <c>WeekSchedule</c> are of <c>WeekScheduleDay</c>.</summary>
    public static string Item(string type, string field, bool isList)
    {
        if (!isList)
            return type + field;
        if (field.EndsWith("ies", StringComparison.Ordinal) && field.Length > 4)
            return type + field.Substring(0, field.Length - 3) + "y";
        return field.EndsWith("s", StringComparison.Ordinal) && !field.EndsWith("ss", StringComparison.Ordinal) && field.Length > 2
            ? type + field.Substring(0, field.Length - 1)
            : type + field + "Item";
    }
}
