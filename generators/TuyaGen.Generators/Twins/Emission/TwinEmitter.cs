using TuyaGen.Generators.Emission;

namespace TuyaGen.Generators.Twins;

/// <summary>Writes the twins of one part.</summary>
internal static class TwinEmitter
{
    // A twin repeats what the method says, so the compiler has said there what it has to say. Hiding an inherited member is the exception:
    // only the twin's name can do that.
    private const string Pragmas =
        """
        #pragma warning disable
        #pragma warning restore CS0108

        """;

    public static string Emit(TwinPart part)
    {
        var writer = SourceWriter.File(ns: null).Lines(Pragmas);
        foreach (var scope in part.Scopes)
        {
            if (scope.Namespace.Length > 0)
                writer.Line("namespace " + scope.Namespace).Open();
            foreach (var directive in scope.Directives)
                writer.Line(directive);
            if (scope.Directives.Count > 0)
                writer.Line();
        }

        writer.Line("partial " + part.Keyword + " " + part.Name + part.TypeParameters).Open();
        for (var i = 0; i < part.Methods.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Emit(writer, part.Methods[i]);
        }

        writer.Close();
        foreach (var scope in part.Scopes.Where(s => s.Namespace.Length > 0))
            writer.Close();
        return writer.ToString();
    }

    private static void Emit(SourceWriter writer, TwinMethod method)
    {
        foreach (var line in method.Documentation)
            writer.Line(line);
        foreach (var attribute in method.Attributes)
            writer.Line("[" + attribute + "]");
        writer.Line(SourceWriter.GeneratedCode);

        var modifiers = method.HidesInherited ? "public new " : "public ";
        var parameters = string.Join(", ", method.Parameters.Select(p => p.Declaration));
        var signature = method.TwinName + method.TypeParameters + "(" + parameters + ")";
        var constraints = string.Concat(method.Constraints.Select(c => " " + c));
        writer.Line(modifiers + method.ReturnType + " " + signature + constraints + " =>");

        var call = method.AsyncName + method.TypeParameters + "(" + string.Join(", ", method.Parameters.Select(p => p.Name)) + ")";
        writer.Indent();
        writer.Line(CoreNames.SyncBridge + (method.IsStream ? ".Enumerate(" + call + ");" : ".Run(() => " + call + ");"));
        writer.Outdent();
    }
}
