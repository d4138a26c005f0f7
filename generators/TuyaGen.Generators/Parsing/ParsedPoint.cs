using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>A data point of a form, by the name that the document gives it.</summary>
internal sealed record ParsedPoint(string Name, TextRange At, PointSpec Spec, NumberFacets? Numbers);
