using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TuyaGen.Package.Tests.Support;

/// <summary>What an assembly holds, read without loading it.</summary>
internal static class TypeNames
{
    public static IReadOnlyCollection<string> Of(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}")];
    }

    /// <summary>The members of an enumeration.</summary>
    public static IReadOnlyCollection<string> FieldsOf(string assembly, string type)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        var found = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Single(t => metadata.GetString(t.Name) == type);
        return [.. found.GetFields().Select(metadata.GetFieldDefinition).Select(f => metadata.GetString(f.Name))];
    }
}
