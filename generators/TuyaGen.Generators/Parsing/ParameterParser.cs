using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the parameters of commands.</summary>
internal sealed class ParameterParser(PropertyTable properties, TypeTable types, DiagnosticBag bag)
{
    private static readonly Dictionary<string, ClrType> Simple = new()
    {
        ["bool"] = ClrType.Boolean,
        ["int"] = ClrType.Integer,
        ["number"] = ClrType.Decimal,
        ["float"] = ClrType.Double,
        ["string"] = ClrType.Text,
        ["raw"] = ClrType.Bytes,
        ["time"] = ClrType.Time,
        ["duration"] = ClrType.Duration,
    };

    private static readonly string[] Exact = ["int", "number"];

    private static readonly (string Word, string[] Types)[] Facets =
    [
        ("range", [.. Exact, "float"]), ("step", Exact), ("divisor", Exact), ("multiplier", Exact), ("view", Exact), ("digits", Exact), ("invert", ["bool"]),
    ];

    public IReadOnlyList<ParameterSpec> Parse(IReadOnlyList<JsonMember> members)
    {
        var parameters = new List<ParameterSpec>();
        foreach (var member in members)
        {
            if (Parameter(member) is not { } parameter)
                continue;
            if (parameter.Default is null && parameters.Any(p => p.Default is not null))
            {
                bag.Add(TuyaDiagnostics.MissingWord, member.NameRange,
                    $"The parameter '{member.Name}', behind one that has a default,", "default");
            }

            parameters.Add(parameter);
        }

        return parameters;
    }

    private ParameterSpec? Parameter(JsonMember member)
    {
        var name = member.Name;
        if (!Identifiers.IsCamel(name))
        {
            bag.Add(TuyaDiagnostics.BadName, member.NameRange, name, Identifiers.CamelRule);
            return null;
        }

        var words = new ObjectReader(member.Value, $"The parameter '{name}'", member.NameRange, Words.Parameter, bag);
        words.Require("type");
        if (words.Text("type") is not { } word || Type(word, words.RangeOf("type")) is not { } type)
            return null;
        foreach (var misfit in Facets.Where(f => words.Has(f.Word) && !f.Types.Contains(word)))
            bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf(misfit.Word), misfit.Word, $"a parameter of type {word}");
        var facets = type.IsNumber ? Numbers(words, word) : new();
        var given = type == ClrType.Integer ? facets.IsScaled ? ClrType.Decimal : facets.WireType : type;
        CheckDefault(words, name, facets);
        return new(name, given, type == ClrType.Integer ? facets.WireType : type, words.Text("doc"), UnitReader.Text(words))
        {
            Default = words.Find("default") is { } node ? new ConstantParser(types, bag).Read(node, given, name) : null,
            Facets = facets,
            IsInverted = type == ClrType.Boolean && words.Flag("invert"),
            UnitOf = UnitReader.Property(words, bag) is { } unit ? properties.Require(unit.Text, unit.Range, bag)?.Index ?? -1 : -1,
        };
    }

    private NumberFacets Numbers(ObjectReader words, string type)
    {
        // Limits that properties give belong to the property that is written.
        Ranges.Read(words, bag);
        var facets = FacetsReader.Read(words, bag);
        if (type == "int")
            FacetsReader.RequireWhole(words, facets, bag);
        return facets;
    }

    private ClrType? Type(string word, TextRange at)
    {
        if (Simple.TryGetValue(word, out var simple))
            return simple;
        if (types.Find(word) is { } named)
            return named;
        if (BuiltInType.All.FirstOrDefault(t => BuiltInType.Library + t.Name == word) is { } builtIn)
            return builtIn.Type;
        var known = Simple.Keys.Concat(types.Names).Concat(BuiltInType.All.Select(t => BuiltInType.Library + t.Name));
        bag.Add(TuyaDiagnostics.UnknownType, at, word, Suggestion.For(word, known));
        return null;
    }

    private void CheckDefault(ObjectReader words, string name, NumberFacets facets)
    {
        if (words.Find("default") is not { } node || !node.TryGetNumber(out var number))
            return;
        if (facets.Shown is { } shown && (number < shown.Low || number > shown.High))
            bag.Add(TuyaDiagnostics.OutsideRange, node.Range, name, node.Text, Values.Invariant(shown.Low), Values.Invariant(shown.High));
        else if (facets is { Step: > 0 and { } step } && facets.ToWire(number) is { } wire && (wire - (facets.Min ?? 0)) % step != 0)
            bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, name, node.Text, "one of the numbers that 'step' leaves");
    }
}
