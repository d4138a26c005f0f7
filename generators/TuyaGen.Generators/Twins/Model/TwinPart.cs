using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Twins;

/// <summary>One declaration of a partial class, and the methods in it that want a twin.</summary>
/// <param name="Key">Which class: namespace, name and arity.</param>
/// <param name="Keyword"><c>class</c> or <c>record</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="TypeParameters"><c>&lt;T&gt;</c>, or nothing.</param>
/// <param name="Scopes">What stands around the class: the file itself, then its namespaces, outermost first.</param>
/// <param name="FilePath">The source file, which gives the emitted file its name.</param>
/// <param name="Methods">The methods, in the order of the source.</param>
internal sealed record TwinPart(
    string Key,
    string Keyword,
    string Name,
    string TypeParameters,
    EquatableArray<TwinScope> Scopes,
    string FilePath,
    EquatableArray<TwinMethod> Methods);
