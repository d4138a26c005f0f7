using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>A part of a packed value, by the fields that lead to it: <c>Monday.Start</c> of <c>Program.Monday.Start</c>.</summary>
/// <param name="Names">The fields, the outermost first; none for the whole value.</param>
/// <param name="Type">The type of the part.</param>
internal sealed record FieldPath(EquatableArray<string> Names, ClrType Type)
{
    public string? Unit { get; init; }

    public bool IsWhole => Names.Count == 0;

    /// <summary>The property of a path, and the fields behind it.</summary>
    public static (string Property, string[] Fields) Split(string path)
    {
        var names = path.Split('.');
        return (names[0], [.. names.Skip(1)]);
    }

    /// <summary>Finds the part; a complaint and null where there is none, or where it is a list.</summary>
    public static FieldPath? Find(ClrType whole, IReadOnlyList<string> names, TextRange at, TypeTable types, DiagnosticBag bag)
    {
        var path = new FieldPath(names.ToEquatable(), whole);
        foreach (var name in names)
        {
            if (Step(path.Type, name, at, types, bag) is not { } field)
                return null;
            if (IsMany(field))
            {
                NotSingle(field, at, bag);
                return null;
            }

            path = path with { Type = field.Type, Unit = field.Unit };
        }

        return path;
    }

    /// <summary>Finds one field; a complaint and null where there is none.</summary>
    public static LayoutProperty? Step(ClrType type, string name, TextRange at, TypeTable types, DiagnosticBag bag)
    {
        if (Fields(type, types) is not { } fields)
        {
            bag.Add(TuyaDiagnostics.DoesNotFit, at, name, $"{type.Describe()}, which has no fields");
            return null;
        }

        if (fields.FirstOrDefault(f => f.Name == name) is not { } field)
        {
            bag.Add(TuyaDiagnostics.UnknownField, at, name, Suggestion.For(name, fields.Select(f => f.Name)));
            return null;
        }

        return field;
    }

    /// <summary>Whether a field is no single value.</summary>
    public static bool IsMany(LayoutProperty field) => field.IsList || field.Type.Kind == ClrKind.Bytes;

    public static void NotSingle(LayoutProperty field, TextRange at, DiagnosticBag bag) =>
        bag.Add(TuyaDiagnostics.DoesNotFit, at, field.Name, "a single part, because it is a list");

    /// <summary>Whether a type has any fields.</summary>
    public static bool HasFields(ClrType type, TypeTable types) => Fields(type, types) is not null;

    private static IEnumerable<LayoutProperty>? Fields(ClrType type, TypeTable types) => type.Kind switch
    {
        ClrKind.Layout => types.LayoutOf(type)?.Properties,
        ClrKind.BuiltIn when BuiltInType.Find(type.Name)!.Fields is { Count: > 0 } fields => fields.Select(f => new LayoutProperty(f.Name, f.Type)),
        _ => null,
    };
}
