using System.Reflection;
using TuyaGen.Cloud.Tests.Support;

namespace TuyaGen.Cloud.Tests.Calls;

public class SyncTests : CloudTest
{
    [Fact]
    public void Every_async_method_has_a_sync_twin_with_the_same_parameters()
    {
        var methods = typeof(TuyaCloudClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        var asynchronous = methods.Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal)).ToList();

        Assert.True(asynchronous.Count >= 20);
        Assert.Empty(asynchronous.Where(a => !methods.Any(m => m.Name == a.Name[..^"Async".Length]
            && m.GetParameters().Select(Describe).SequenceEqual(a.GetParameters().Select(Describe)))).Select(a => a.Name));
    }

    [Fact]
    public void The_synchronous_calls_do_what_the_asynchronous_ones_do()
    {
        var client = Connect(Simulate());

        Assert.Equal(4, client.GetDevices().Count);
        client.SendCommand(PlugId, "switch_1", true);
        Assert.Equal(true, client.GetStatus(PlugId)["switch_1"]);
        Assert.Empty(client.GetLogs(PlugId));
        Assert.Throws<CloudPermissionException>(() => client.GetDevice("nobody"));
    }

    // By text: the type parameters of two methods are never one type.
    private static string Describe(ParameterInfo parameter) => $"{parameter.ParameterType} {parameter.Name}";
}
