using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads which properties and commands stand behind the members of traits.</summary>
internal sealed class TraitParser(PropertyTable properties, EquatableArray<CommandSpec> commands, DiagnosticBag bag)
{
    public EquatableArray<TraitSpec> Parse(IReadOnlyList<JsonMember> members) =>
        members.Select(Trait).OfType<TraitSpec>().OrderBy(t => t.Name, StringComparer.Ordinal).ToEquatable();

    private TraitSpec? Trait(JsonMember member)
    {
        if (CoreTrait.All.FirstOrDefault(t => t.Name == member.Name) is not { } trait)
        {
            var known = CoreTrait.All.Select(t => t.Name);
            bag.Add(TuyaDiagnostics.UnknownTrait, member.NameRange, member.Name, Suggestion.For(member.Name, known));
            return null;
        }

        var words = new ObjectReader(member.Value, $"The trait '{trait.Name}'", member.NameRange,
            new([.. trait.Members.Select(m => m.Name)]), bag);
        var mappings = trait.Members.Select(m => words.Require(m.Name) is { } node ? Mapping(trait, m, node) : null).ToArray();
        return mappings.Contains(null) ? null : new(trait.Name, mappings.OfType<TraitMapping>().ToEquatable());
    }

    // One name for both ways, or a list of the property that is read and the command that writes.
    private TraitMapping? Mapping(CoreTrait trait, CoreTraitMember member, JsonNode node)
    {
        var names = node.Kind == JsonKind.Array ? node.Items : [node];
        if (names.Count is not (1 or 2) || names.Any(n => n.Kind != JsonKind.Text))
        {
            const string wanted = "the name of a property or a command, or a list of both";
            bag.Add(TuyaDiagnostics.WrongKind, node.Range, member.Name, wanted, node.Describe());
            return null;
        }

        string? read = null;
        if (member.IsRead && !Reads(trait, member, names[0], out read))
            return null;
        if (!member.IsWritten && member.Use != TraitUse.Command)
            return new(member.Name, read, null, null);
        return Writes(trait, member, names[names.Count - 1]) is { } method ? new(member.Name, read, method.Name, method.Takes) : null;
    }

    private bool Reads(CoreTrait trait, CoreTraitMember member, JsonNode name, out string? read)
    {
        read = null;
        if (properties.Find(name.Text) is not { } property)
        {
            bag.Add(TuyaDiagnostics.UnknownProperty, name.Range, name.Text, Suggestion.For(name.Text, properties.Names));
            return false;
        }

        read = property.ClrName;
        if (property.IsReadable && Converts(property.Type, member.Type!))
            return true;
        Mismatch(trait, member, name, $"a property of {member.Type!.Describe()} that can be read");
        return false;
    }

    private (string Name, ClrType? Takes)? Writes(CoreTrait trait, CoreTraitMember member, JsonNode name)
    {
        var property = properties.Find(name.Text);
        var command = commands.FirstOrDefault(c => c.Name == name.Text)
            ?? commands.FirstOrDefault(c => property is not null && c.Name == "Set" + property.ClrName);
        if (command is not null)
        {
            var takes = member.Type is null || command.Parameters.Count == 0 ? null : command.Parameters[0].Type;
            var wanted = member.Type is null ? 0 : 1;
            if (command.Returns < 0 && command.Parameters.Skip(wanted).All(p => p.Default is not null)
                && (member.Type is null || (takes is not null && Converts(takes, member.Type))))
                return (command.Name, takes);
        }
        else if (property is null)
        {
            var known = properties.Names.Concat(commands.Select(c => c.Name));
            bag.Add(TuyaDiagnostics.UnknownProperty, name.Range, name.Text, Suggestion.For(name.Text, known));
            return null;
        }
        else if (member.Type is not null && property.IsWritable && Converts(property.Type, member.Type))
        {
            return ("Set" + property.ClrName, property.Type);
        }

        Mismatch(trait, member, name, member.Type is null
            ? "a command without parameters"
            : $"a property or command that takes {member.Type.Describe()}");
        return null;
    }

    private void Mismatch(CoreTrait trait, CoreTraitMember member, JsonNode name, string wanted) =>
        bag.Add(TuyaDiagnostics.TraitMismatch, name.Range, $"{trait.Name}.{member.Name}", wanted, name.Text);

    private static bool Converts(ClrType type, ClrType wanted) =>
        type == wanted || (wanted == ClrType.Decimal && type.Kind is ClrKind.Integer or ClrKind.Long);
}
