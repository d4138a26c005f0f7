using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The names that a document claims, each with the complaint that is due where another document has claimed it before.</summary>
internal sealed record DeviceIdentity(string Path, string Device, EquatableArray<Claim> Names, EquatableArray<Claim> Products);
