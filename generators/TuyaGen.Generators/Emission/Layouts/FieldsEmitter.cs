using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The two methods of a payload that has one form.</summary>
internal static class FieldsEmitter
{
    public static void Emit(SourceWriter writer, FieldsSpec fields, LayoutCode code)
    {
        code.Read(writer);
        new FieldsReader(writer, fields, code).Emit();
        writer.Close().Line();
        code.Write(writer);
        new FieldsWriter(writer, fields, code).Emit();
        writer.Close().Outdent();
    }
}
