using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Twins;

/// <summary>An async method and what its twin needs, as text of the source.</summary>
/// <param name="AsyncName">The name of the method.</param>
/// <param name="ReturnType">What the twin returns.</param>
/// <param name="IsStream">The method gives a stream, so the twin enumerates.</param>
/// <param name="HidesInherited">The method is declared <c>new</c>; so must the twin be.</param>
/// <param name="TypeParameters"><c>&lt;T&gt;</c>, or nothing.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Constraints">The <c>where</c> clauses.</param>
/// <param name="Attributes">The attributes that speak to callers.</param>
/// <param name="Documentation">The doc comment, line by line.</param>
internal sealed record TwinMethod(
    string AsyncName,
    string ReturnType,
    bool IsStream,
    bool HidesInherited,
    string TypeParameters,
    EquatableArray<TwinParameter> Parameters,
    EquatableArray<string> Constraints,
    EquatableArray<string> Attributes,
    EquatableArray<string> Documentation)
{
    public string TwinName => TwinNames.Of(AsyncName);
}
