using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>A property while a document is read.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Name">The name that the document gives it.</param>
/// <param name="Type">The type that suits all variants.</param>
/// <param name="Points">Its data points with the names of their variants.</param>
internal sealed record PropertyEntry(int Index, string Name, ClrType Type, IReadOnlyList<(string Variant, ParsedPoint Point)> Points)
{
    public string ClrName => Points[0].Point.Spec.Name;

    public bool IsReadable => Points.Any(p => p.Point.IsReadable);

    public bool IsWritable => Points.Any(p => p.Point.IsWritable);
}
