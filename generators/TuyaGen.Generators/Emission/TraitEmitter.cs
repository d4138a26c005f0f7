using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The trait interfaces, explicitly implemented: the class itself keeps the names of its model.</summary>
internal static class TraitEmitter
{
    public static string Emit(DeviceSpec device)
    {
        var writer = SourceWriter.File(device.Namespace).Line($"public sealed partial class {device.Name}Device").Open();
        var isFirst = true;
        foreach (var trait in device.Traits)
        {
            var members = CoreTrait.All.First(t => t.Name == trait.Name).Members;
            foreach (var mapping in trait.Members)
            {
                if (!isFirst)
                    writer.Line();
                isFirst = false;
                Member(writer, $"{CoreNames.Root}{trait.Name}", members.First(m => m.Name == mapping.Member), mapping, device);
            }
        }

        return writer.Close().ToString();
    }

    private static void Member(SourceWriter writer, string trait, CoreTraitMember member, TraitMapping mapping, DeviceSpec device)
    {
        const string result = $"{CoreNames.Task}<{CoreNames.WriteResult}>";
        const string end = $"{CoreNames.WriteLevel} level, {CoreNames.CancellationToken} cancellationToken";
        var type = member.Type is null ? "" : TypeNames.Of(member.Type, device.Namespace);
        if (mapping.Read is { } read)
            writer.Line($"{type}? {trait}.{member.Name} => LastState?.{read};");
        if (mapping.Method is not { } method)
            return;
        if (mapping.Read is not null)
            writer.Line();
        const string pass = "level: level, cancellationToken: cancellationToken";
        writer.Lines(member.Use == TraitUse.Command
            ? $"""
               {result} {trait}.{member.Name}Async({end}) =>
                   {method}Async({pass});
               """
            : $"""
               {result} {trait}.Set{member.Name}Async({type} value, {end}) =>
                   {method}Async({Converted(mapping)}, {pass});
               """);
    }

    private static string Converted(TraitMapping mapping) => mapping.Takes!.Kind switch
    {
        ClrKind.Integer => $"(int){CoreNames.CommandChecks}.Whole(\"{mapping.Member}\", value, int.MinValue, int.MaxValue)",
        ClrKind.Long => $"(long){CoreNames.CommandChecks}.Whole(\"{mapping.Member}\", value, long.MinValue, long.MaxValue)",
        _ => "value",
    };
}
