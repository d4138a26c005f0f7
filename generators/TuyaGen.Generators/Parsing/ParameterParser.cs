using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the parameters of commands.</summary>
internal sealed class ParameterParser(TypeTable types, DiagnosticBag bag)
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
        if (words.Has("range") && !type.IsNumber)
            bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("range"), "range", $"a parameter of type {word}");
        var range = type.IsNumber ? Ranges.Read(words, bag) : null;
        if (type == ClrType.Integer && !Ranges.AreWhole(range))
            bag.Add(TuyaDiagnostics.OutOfBounds, words.RangeOf("range"), "range", "a range of fractions", "whole numbers for an int");
        if (type == ClrType.Integer && (range?.Min < int.MinValue || range?.Max > int.MaxValue))
            type = ClrType.Long;
        var fallback = words.Find("default") is { } node ? new ConstantParser(types, bag).Read(node, type, name) : null;
        CheckDefault(words, name, range);
        return new(name, type, words.Text("doc"), Unit(words)) { Default = fallback, Min = range?.Min, Max = range?.Max };
    }

    // In the unit of a property: nothing that could be said beforehand.
    private string? Unit(ObjectReader words) => UnitReader.Property(words, bag) is null ? words.Text("unit") : null;

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

    private void CheckDefault(ObjectReader words, string name, (decimal Min, decimal Max)? range)
    {
        if (range is not { } limits || words.Find("default") is not { } node || !node.TryGetNumber(out var number))
            return;
        if (number < limits.Min || number > limits.Max)
        {
            bag.Add(TuyaDiagnostics.OutsideRange, node.Range, name, node.Text, Values.Invariant(limits.Min), Values.Invariant(limits.Max));
        }
    }
}
