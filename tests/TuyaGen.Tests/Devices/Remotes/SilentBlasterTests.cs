using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Devices.Remotes;

/// <summary>After a power cut a blaster answers no question before it has had a command.</summary>
public class SilentBlasterTests : DeviceTest
{
    [Theory]
    [InlineData(1, 201, "Fields")]
    [InlineData(201, 1, "Json")]
    public async Task It_is_found_by_what_it_reports_of_the_command_that_it_understands(int understood, int other, string form)
    {
        var simulated = Simulate(TuyaVersion.V33, new()
        {
            Dps = Dps.FromJson("""{"101":215}"""), ChecksWrites = false,
            Faults = [new Ignore { When = r => r.IsQuery || r.Dps?.ContainsKey(other) == true }],
        });
        var remote = Keep(new IRRemoteControlDevice(simulated.Settings with { Options = Impatient }, Context));

        await remote.StudyStartAsync();

        Assert.Equal(form, remote.Variant?.Name);
        Assert.Contains("study", simulated.Dps[understood].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("exit", simulated.Dps[understood].ToString(), StringComparison.Ordinal);
    }
}
