using TuyaGen.Package.Tests.Support;

namespace TuyaGen.Package.Tests;

/// <summary>What happens to the models of a project from one build to the next. One test: each step edits what the one before has left.</summary>
[Collection(PackedCollection.Name)]
public sealed class EditTests(PackedFixture packed)
{
    private ConsumerFolder Consumer => packed.Consumer;

    [Fact]
    public async Task Models_are_edited_added_deleted_and_broken_and_the_next_build_knows()
    {
        Assert.DoesNotContain("Silent", TypeNames.FieldsOf(Consumer.Assembly, "FanSpeed"));
        Consumer.Edit("fan.tuya.json", "\"Low\": \"1\",", "\"Low\": \"1\", \"Silent\": \"0\",");
        (await Consumer.BuildAsync()).Succeeded();
        Assert.Contains("Silent", TypeNames.FieldsOf(Consumer.Assembly, "FanSpeed"));

        // Older than the last build, as a file that was unpacked or checked out may be.
        Consumer.Write("valve.tuya.json", """{ "device": "Valve", "dps": { "Switch": { "id": 1, "type": "bool" } } }""");
        File.SetLastWriteTimeUtc(Consumer["valve.tuya.json"], new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await Consumer.BuildAsync()).Succeeded();
        Assert.Contains("Acme.Things.ValveDevice", TypeNames.Of(Consumer.Assembly));

        File.Delete(Consumer["valve.tuya.json"]);
        (await Consumer.BuildAsync()).Succeeded();
        Assert.DoesNotContain("Acme.Things.ValveDevice", TypeNames.Of(Consumer.Assembly));
        Assert.Contains("Acme.Things.FanDevice", TypeNames.Of(Consumer.Assembly));

        Consumer.Write("valve.tuya.json", """
            {
              "device": "Valve",
              "dps": {
                "Switch": { "id": 1, "tpye": "bool" }
              }
            }
            """);
        Consumer.Edit("fan.tuya.json", "temperature-with-letter", "temperature-with-leter");
        var broken = await Consumer.BuildAsync();

        Assert.NotEqual(0, broken.ExitCode);
        Assert.Contains("valve.tuya.json(4,26): error TUYA002: The data point 'Switch' has no 'tpye'. Did you mean 'type'?", broken.Output, StringComparison.Ordinal);
        Assert.Contains("fan.tuya.json(9,53): error TUYA011: There is no codec 'temperature-with-leter' for this type. Did you mean 'temperature-with-letter'?",
            broken.Output, StringComparison.Ordinal);
    }
}
