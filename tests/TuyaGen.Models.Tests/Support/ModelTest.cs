using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Models.Tests.Support;

/// <summary>A test with a simulated device of a model and a client that knows no class, only the description.</summary>
public abstract class ModelTest : DeviceTest
{
    /// <summary>A device in one of its forms, and its client after the first status.</summary>
    protected async Task<(SimulatedDevice Simulated, TuyaDevice Client)> StartAsync(DeviceModel model, DeviceVariant form)
    {
        var simulated = Simulate(model.Link.Version ?? TuyaVersion.V33, new()
        {
            Model = model,
            Variant = form.Name,
            IdleTimeout = Timeout.InfiniteTimeSpan,
            ReportInterval = model.Link.PushOnly ? TimeSpan.FromMilliseconds(20) : null,
        });
        var client = Keep(model.Create(simulated.Settings with { Options = Options }, Context));
        await client.QueryAsync();
        return (simulated, client);
    }

    /// <summary>What the last write of the client was.</summary>
    protected static Dps LastWrite(SimulatedDevice simulated) => simulated.Requests.Last(r => r.IsWrite).Dps!;

    protected static int Writes(SimulatedDevice simulated) => simulated.Requests.Count(r => r.IsWrite);
}
