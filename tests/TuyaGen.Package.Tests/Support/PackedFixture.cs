using Acme.Things;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Package.Tests.Support;

/// <summary>The packages, and a consumer of them that was built and run once; what came of it is kept for all tests.</summary>
public sealed class PackedFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("tuyagen-package-");

    internal Feed Feed { get; private set; } = null!;

    internal ConsumerFolder Consumer { get; private set; } = null!;

    /// <summary>The types of the first build.</summary>
    internal IReadOnlyCollection<string> Types { get; private set; } = [];

    /// <summary>What the program wrote.</summary>
    internal string Output { get; private set; } = "";

    /// <summary>What the simulated device was written, frame by frame.</summary>
    internal IReadOnlyList<string> Written { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Feed = new(Directory.CreateDirectory(Path.Combine(_root.FullName, "feed")).FullName);
        await Feed.PackAsync("TuyaGen");
        await Feed.PackAsync("TuyaGen.Simulation");
        await Feed.PackAsync("TuyaGen.Cloud");
        await Feed.PackAsync("TuyaGen.Cli");

        Consumer = NewFolder("Consumer");
        Consumer.Fill();
        (await Consumer.DotnetAsync("restore", "-v", "q")).Succeeded();
        (await Consumer.BuildAsync()).Succeeded();
        Types = TypeNames.Of(Consumer.Assembly);
        await RunAsync();
    }

    /// <summary>A folder for another project, beside the consumer.</summary>
    internal ConsumerFolder NewFolder(string name) => new(_root.FullName, Feed, name);

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private async Task RunAsync()
    {
        await using var fan = SimulatedDevice.Start<FanDevice>(new() { Version = TuyaVersion.V35, Address = Loopback.Next(), IdleTimeout = Timeout.InfiniteTimeSpan });
        Consumer.Write("../devices.json", $$"""
            [ { "name": "hall", "id": "{{fan.Id}}", "key": "{{fan.Key}}", "ip": "{{fan.EndPoint}}", "version": "3.5" },
              { "name": "attic", "id": "attic", "key": "0123456789abcdef", "product_id": "acmefan000000001" },
              { "name": "pump", "id": "pump", "key": "0123456789abcdef" } ]
            """);
        Output = (await Consumer.DotnetAsync(
            Consumer.Assembly, fan.Id, fan.Key, fan.EndPoint.ToString(), "3.5", Consumer["../devices.json"])).Succeeded().Output;
        Written = [.. fan.Requests.Where(r => r.IsWrite).Select(r => r.Dps!.ToJson())];
    }
}
