using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>Takes a document apart into its forms.</summary>
internal static class Forms
{
    public static IReadOnlyList<Form> Of(ObjectReader document, DiagnosticBag bag)
    {
        var main = new Form("", null, null)
        {
            Types = document.Members("types"),
            Points = document.Members("dps"),
            Commands = document.Members("commands"),
        };
        return [main, .. document.Members("variants").Select(v => Variant(main, v, bag))];
    }

    private static Form Variant(Form main, JsonMember variant, DiagnosticBag bag)
    {
        if (!Identifiers.IsPascal(variant.Name))
            bag.Add(TuyaDiagnostics.BadName, variant.NameRange, variant.Name, Identifiers.PascalRule);
        var words = new ObjectReader(variant.Value, $"The variant '{variant.Name}'", variant.NameRange, Words.Variant, bag);
        foreach (var type in words.Members("types").Where(t => t.Value.IsFalse))
            bag.Add(TuyaDiagnostics.WrongKind, type.Value.Range, type.Name, "an object", type.Value.Describe());
        Removed(main.Points, words.Members("dps"), TuyaDiagnostics.UnknownProperty, bag);
        Removed(main.Commands, words.Members("commands"), TuyaDiagnostics.UnknownCommand, bag);
        return new(variant.Name, words.Text("doc"), words.Require("if"))
        {
            Types = Merge.Entries(main.Types, words.Members("types")),
            Points = Merge.Entries(main.Points, words.Members("dps")),
            Commands = Merge.Entries(main.Commands, words.Members("commands")),
        };
    }

    // What is not there cannot be left out; its name is a mistake.
    private static void Removed(IReadOnlyList<JsonMember> main, IReadOnlyList<JsonMember> variant, DiagnosticDescriptor complaint, DiagnosticBag bag)
    {
        foreach (var member in variant.Where(v => v.Value.IsFalse && main.All(m => m.Name != v.Name)))
            bag.Add(complaint, member.NameRange, member.Name, Suggestion.For(member.Name, main.Select(m => m.Name)));
    }
}
