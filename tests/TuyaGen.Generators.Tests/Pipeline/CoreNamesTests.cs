using System.Reflection;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Model;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>The generator cannot reference the core; these tests hold its lists against it.</summary>
public sealed class CoreNamesTests
{
    private const string Prefix = "global::";

    private static readonly BindingFlags Members =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    public static TheoryData<string> Types => new(typeof(CoreNames).GetFields()
        .Select(f => (string)f.GetRawConstantValue()!)
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n != CoreNames.Root));

    public static TheoryData<string> Traits => new(CoreTrait.All.Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_name_is_a_public_type(string name)
    {
        var metadata = name[Prefix.Length..];
        var compilation = Generation.Compilation();

        var type = compilation.GetTypeByMetadataName(metadata) ?? compilation.GetTypeByMetadataName(metadata + "`1");

        Assert.Equal(Microsoft.CodeAnalysis.Accessibility.Public, type?.DeclaredAccessibility);
    }

    [Theory]
    [InlineData(typeof(TuyaDevice))]
    [InlineData(typeof(DeviceState))]
    [InlineData(typeof(DeviceWrite))]
    [InlineData(typeof(DeviceChannel))]
    public void Every_member_that_generated_code_could_hide_is_known(Type type)
    {
        Func<string, bool> isKnown = type == typeof(TuyaDevice) ? CoreNames.IsDeviceMember
            : type == typeof(DeviceChannel) ? CoreNames.IsChannelMember : CoreNames.IsStateMember;
        var names = type.GetMembers(Members)
            .Where(m => m is MethodInfo { IsSpecialName: false } or PropertyInfo)
            .Where(m => IsVisible(m as MethodInfo ?? ((PropertyInfo)m).GetMethod!))
            .Select(m => m.Name.EndsWith("Async", StringComparison.Ordinal) ? m.Name[..^"Async".Length] : m.Name);

        Assert.All(names.Distinct(), name => Assert.True(isKnown(name), $"CoreNames lacks {name} of {type.Name}."));
    }

    [Fact]
    public void There_is_no_trait_that_the_generator_does_not_know()
    {
        var interfaces = typeof(ISwitchable).Assembly.GetExportedTypes()
            .Where(t => t.IsInterface && t.GetMethods().Any(m => m.ReturnType == typeof(Task<WriteResult>)))
            .Append(typeof(IPowerMeter));

        Assert.Equal(CoreTrait.All.Select(t => t.Name).Order(), interfaces.Select(t => t.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Traits))]
    public void Every_member_of_a_trait_is_known(string name)
    {
        var type = typeof(ISwitchable).Assembly.GetType("TuyaGen." + name, throwOnError: true)!;
        var trait = CoreTrait.All.Single(t => t.Name == name);

        var expected = trait.Members.SelectMany(Describe);
        var actual = type.GetMethods().Select(m => m.IsSpecialName
            ? $"{m.Name["get_".Length..]}: {Name(Nullable.GetUnderlyingType(m.ReturnType)!)}"
            : $"{m.Name}({string.Join(", ", m.GetParameters().Select(p => Name(p.ParameterType)))})");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Describe(CoreTraitMember member)
    {
        const string end = "WriteLevel, CancellationToken)";
        if (member.Use == TraitUse.Command)
            yield return $"{member.Name}Async({end}";
        if (member.IsRead)
            yield return $"{member.Name}: {Name(member.Type!)}";
        if (member.IsWritten)
            yield return $"Set{member.Name}Async({Name(member.Type!)}, {end}";
    }

    private static string Name(ClrType type) => type.Kind == ClrKind.BuiltIn ? type.Name : type.Kind.ToString();

    private static string Name(Type type) => type.Name;

    private static bool IsVisible(MethodInfo method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
