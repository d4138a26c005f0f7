namespace TuyaGen;

/// <summary>One word of an enumeration or one bit of a bitmap.</summary>
/// <param name="Name">The name in code.</param>
/// <param name="Wire">What travels; for a bit, its value.</param>
/// <param name="IsReportOnly">The device reports it but does not take it.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Number">The number that it stands for, in the unit of the data point; null for none.</param>
public sealed record DpChoice(string Name, DpValue Wire, bool IsReportOnly = false, string? Doc = null, decimal? Number = null);
