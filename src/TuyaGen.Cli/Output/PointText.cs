namespace TuyaGen.Cli.Output;

/// <summary>What a data point of a model takes and does, in words.</summary>
internal static class PointText
{
    /// <summary>Which way it goes, and how it is reported.</summary>
    public static string Access(DataPoint point) => string.Join(", ", new[]
    {
        TypeNames.Of(point.Access),
        point.IsOptional ? "optional" : null,
        point.IsEvent ? "event" : null,
        point.NeedsRefresh ? "refresh" : null,
        point.IsSecret ? "secret" : null,
    }.OfType<string>());

    /// <summary>Whether a field need be there, and whether it is written.</summary>
    public static string Access(DpField field) => string.Join(", ", new[]
    {
        field.IsOptional ? "optional" : null,
        field.IsWritable ? null : "read",
        field.Count is { } count ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} items") : null,
    }.OfType<string>());

    /// <summary>The values that a field has.</summary>
    public static string Values(DpField field)
    {
        if (field.Codec.Choices.Count > 0)
            return string.Join(", ", field.Codec.Choices.Select(c => c.Name));
        return field.Fields.Count > 0 ? "" : field.Codec.Range is not null ? field.Accepts : field.Unit ?? "";
    }

    /// <summary>The values that it has, and under which conditions.</summary>
    public static string Values(DeviceModel model, DataPoint point)
    {
        var cases = point.When.Select(w => $"while {w.Condition}: {(w.Point is { } other ? Values(model, other) : "none")}");
        var parts = new[] { Limits(model, point) }.Concat(cases).Append(point.AvailableIf is { } condition ? $"only if {condition}" : "");
        return string.Join("; ", parts.Where(p => p.Length > 0));
    }

    /// <summary>The property that names its unit, or null.</summary>
    public static string? UnitOf(DeviceModel model, DataPoint point) => NameOf(model, point.UnitOf);

    /// <summary>The name of a property by its place; null where there is none.</summary>
    public static string? NameOf(DeviceModel model, int? property) => property is >= 0 and var place ? model.Properties[place] : null;

    private static string Limits(DeviceModel model, DataPoint point)
    {
        var unit = UnitOf(model, point) is { } of ? $"in the unit of {of}" : "";
        if (point.Bounds is { } bounds)
            return $"{End(model, bounds.Minimum, point.Codec.Range?.Min)} to {End(model, bounds.Maximum, point.Codec.Range?.Max)}, {unit}".TrimEnd(' ', ',');
        if (point.Codec.Choices.Count > 0)
            return string.Join(", ", point.Codec.Choices.Select(c => $"{c.Name} ({c.Wire})"));
        if (point.IsWritable || point.Codec.Range is not null)
            return unit.Length == 0 ? point.Accepts : $"{point.Accepts}, {unit}";
        return point.Unit ?? unit;
    }

    private static string End(DeviceModel model, int? property, decimal? number) =>
        NameOf(model, property) ?? number?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "any";
}
