using TuyaGen.Package.Tests.Support;

namespace TuyaGen.Package.Tests;

/// <summary>Tests that share the packages and their consumer, which are made once.</summary>
[CollectionDefinition(Name)]
public sealed class PackedCollection : ICollectionFixture<PackedFixture>
{
    public const string Name = "Packed";
}
