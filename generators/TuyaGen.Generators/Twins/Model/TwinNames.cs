namespace TuyaGen.Generators.Twins;

/// <summary>How an async method and its twin are called.</summary>
internal static class TwinNames
{
    private const string Suffix = "Async";

    public static bool IsAsync(string name) => name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal);

    public static string Of(string asyncName) => asyncName.Substring(0, asyncName.Length - Suffix.Length);
}
