using TuyaGen.Package.Tests.Support;

namespace TuyaGen.Package.Tests;

[Collection(PackedCollection.Name)]
public sealed class TransitiveTests(PackedFixture packed)
{
    [Fact]
    public async Task A_project_that_has_the_package_through_another_one_has_classes_of_its_models_too()
    {
        var tests = packed.NewFolder("Tests");
        tests.Write("Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TuyaGen.Simulation" Version="$(TuyaGenVersion)" />
              </ItemGroup>
            </Project>
            """);
        tests.Write("lamp.tuya.json", """{ "device": "Lamp" }""");

        (await tests.DotnetAsync("build", "-v", "q")).Succeeded();

        Assert.Contains("Tests.LampDevice", TypeNames.Of(tests["bin/Debug/net10.0/Tests.dll"]));
    }
}
