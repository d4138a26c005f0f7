using System.Reflection;

namespace TuyaGen.Twins.Tests.Library;

public class TwinsOfTheLibraryTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.Instance;

    public static TheoryData<string> Classes { get; } = new(typeof(TuyaDevice).Assembly.GetExportedTypes()
        .Where(type => type.IsClass && type.GetMethods(Own).Any(IsAsync))
        .Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_public_async_method_has_a_sync_twin(string className)
    {
        var type = typeof(TuyaDevice).Assembly.GetType(className, throwOnError: true)!;

        var missing = type.GetMethods(Own).Where(IsAsync).Where(m => !HasTwin(type, m)).Select(Describe);

        Assert.Empty(missing);
    }

    [Fact]
    public void The_device_is_disposed_in_both_forms()
    {
        Assert.Contains(typeof(TuyaDevice).FullName, Classes.Cast<object[]>().Select(row => row[0]));
        Assert.NotNull(typeof(TuyaDevice).GetMethod("Dispose", []));
    }

    private static bool HasTwin(Type type, MethodInfo method)
    {
        var name = method.Name[..^"Async".Length];
        var arity = method.GetGenericArguments().Length;
        return type.GetMethods(Any).Any(twin =>
            twin.Name == name
            && twin.GetGenericArguments().Length == arity
            && twin.GetParameters().Select(Describe).SequenceEqual(method.GetParameters().Select(Describe))
            && twin.ReturnType.ToString() == Awaited(method.ReturnType));
    }

    private static bool IsAsync(MethodInfo method) =>
        method.Name.EndsWith("Async", StringComparison.Ordinal) && Awaited(method.ReturnType) is not null;

    private static string? Awaited(Type type)
    {
        if (type == typeof(Task) || type == typeof(ValueTask))
            return typeof(void).ToString();
        if (!type.IsGenericType)
            return null;
        var definition = type.GetGenericTypeDefinition();
        var argument = type.GetGenericArguments()[0];
        return definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? argument.ToString()
            : definition == typeof(IAsyncEnumerable<>) ? typeof(IEnumerable<>).MakeGenericType(argument).ToString()
            : null;
    }

    // By text: the type parameters of two methods are never one type.
    private static string Describe(ParameterInfo parameter) =>
        $"{parameter.ParameterType} {parameter.Name} {(parameter.HasDefaultValue ? "= " + (parameter.RawDefaultValue ?? "null") : "")}"
        + (parameter.IsDefined(typeof(ParamArrayAttribute)) ? " params" : "");

    private static string Describe(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(Describe))}) of {method.DeclaringType}";
}
