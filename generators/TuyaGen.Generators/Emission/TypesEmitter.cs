using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The enumerations and flags of a device, beside its class: a nested type may not have the name of a property.</summary>
internal static class TypesEmitter
{
    public static string Emit(EquatableArray<TypeSpec> types, string ns)
    {
        var writer = SourceWriter.File(ns);
        for (var i = 0; i < types.Count; i++)
        {
            if (i > 0)
                writer.Line();
            var type = types[i];
            if (type.IsBitmap)
                Bitmap(writer, type);
            else if (type.Underlying is not null)
                Numbers(writer, type);
            else
                Enum(writer, type);
        }

        return writer.ToString();
    }

    private static void Enum(SourceWriter writer, TypeSpec type)
    {
        writer.Lines($"""
            {Docs.Summary(type.Doc ?? $"The values of {type.Name}.")}
            {SourceWriter.GeneratedCode}
            public enum {type.Name}
            """).Open().Lines($"""
            /// <summary>A word that is not listed; its wire text is in the state's <c>Raw</c>. It cannot be written.</summary>
            {Parsing.TypeParser.UnknownMember} = -1,
            """);
        for (var i = 0; i < type.Members.Count; i++)
            Member(writer, type.Members[i], Literals.Int(i));
        writer.Close();
    }

    private static void Numbers(SourceWriter writer, TypeSpec type)
    {
        writer.Lines($"""
            {Docs.Summary(type.Doc ?? $"The values of {type.Name}.", "A number that is not listed is kept as it is.")}
            {SourceWriter.GeneratedCode}
            public enum {type.Name} : {type.Underlying}
            """).Open();
        for (var i = 0; i < type.Members.Count; i++)
        {
            writer.Lines($"""
                {(i > 0 ? "\n" : "")}{Docs.Summary(type.Members[i].Doc ?? type.Members[i].Name)}
                {type.Members[i].Name} = {Literals.Long(type.Members[i].Number)},
                """);
        }

        writer.Close();
    }

    private static void Bitmap(SourceWriter writer, TypeSpec type)
    {
        var isWide = type.Underlying == "ulong" || type.Members.Any(m => m.Number > 31);
        writer.Lines($"""
            {Docs.Summary(type.Doc ?? $"The bits of {type.Name}.")}
            {SourceWriter.GeneratedCode}
            [{CoreNames.Flags}]
            public enum {type.Name} : {(isWide ? "ulong" : "uint")}
            """).Open().Lines($"""
            /// <summary>No bit.</summary>
            {Parsing.TypeParser.NoBitMember} = 0,
            """);
        foreach (var member in type.Members.OrderBy(m => m.Number))
            Member(writer, member, $"1{(isWide ? "UL" : "U")} << {Literals.Long(member.Number)}");
        writer.Close();
    }

    private static void Member(SourceWriter writer, TypeMember member, string value) => writer.Lines($"""

        {Docs.Summary(member.Doc ?? member.Name)}
        {member.Name} = {value},
        """);
}
