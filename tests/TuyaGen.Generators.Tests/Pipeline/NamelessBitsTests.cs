using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

public sealed class NamelessBitsTests
{
    [Fact]
    public void A_bitmap_of_which_no_bit_has_a_name_is_a_set_of_flags_with_none()
    {
        var generation = Generation.Of(ModelText.Many(("a.tuya.json", """
            { "device": "Lamp", "dps": { "Fault": { "id": 9, "type": "bitmap", "access": "ro" } } }
            """)));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        Assert.Contains("public enum LampFault : uint", generation.Files["Lamp.Types.g.cs"], StringComparison.Ordinal);
    }
}
