using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// Whole numbers on the wire, and what is shown of them.
internal sealed partial class PointParser
{
    private (ClrType Type, CodecSpec Codec)? Integer(ObjectReader words, NumberFacets facets)
    {
        FacetsReader.RequireWhole(words, facets, _bag);
        if (facets.IsScaled)
            return (ClrType.Decimal, new DecimalCodec(facets));
        return (facets.WireType, new IntegerCodec(
            Whole(facets.Min), Whole(facets.Max), Whole(facets.Step) ?? 1, facets.Text, facets.WireType == ClrType.Long));
    }

    private static long? Whole(decimal? number) => number is { } n && Ranges.IsWhole(n) ? (long)n : null;
}
