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
        return new(variant.Name, words.Text("doc"), words.Require("if"))
        {
            Types = Merge.Entries(main.Types, words.Members("types")),
            Points = Merge.Entries(main.Points, words.Members("dps")),
            Commands = Merge.Entries(main.Commands, words.Members("commands")),
        };
    }
}
