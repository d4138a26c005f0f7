using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Complains of properties that depend on each other in a circle, or on themselves: their value could never be found.</summary>
internal static class RoundTrips
{
    public static void Report(PropertyTable properties, IEnumerable<VariantSpec> variants, DiagnosticBag bag)
    {
        foreach (var variant in variants)
        {
            // One complaint for a circle is enough.
            var told = new List<int>();
            foreach (var entry in properties.Entries.Where(e => Reaches(e.Index, e.Index, variant, [])))
            {
                if (told.Any(t => Reaches(entry.Index, t, variant, [])))
                    continue;
                told.Add(entry.Index);
                bag.Add(TuyaDiagnostics.RoundTrip, entry.Points[0].Point.At, entry.Name);
            }
        }
    }

    private static bool Reaches(int from, int wanted, VariantSpec variant, HashSet<int> seen) =>
        variant.Points[from] is { } point
        && point.ChosenBy.Any(next => next == wanted || (seen.Add(next) && Reaches(next, wanted, variant, seen)));
}
