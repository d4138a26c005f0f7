using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Protocol;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Devices.Remotes;

/// <summary>A test with a blaster of the golden frames' id, at their time.</summary>
public abstract class RemoteTest : DeviceTest
{
    protected const string Json = """{"201":"{\"control\":\"study_exit\"}"}""";
    protected const string Fields = """{"1":"study_exit"}""";
    protected const string Code = "IyOvEToCZQI=";

    protected RemoteTest() => Time = Clock;

    protected ManualTime Clock { get; } = new(DateTimeOffset.FromUnixTimeSeconds(Vectors.Time));

    /// <summary>A blaster that reports these data points and takes whatever it is given, and its client.</summary>
    protected (SimulatedDevice Simulated, T Remote) Start<T>(string status, params Fault[] faults)
        where T : TuyaDevice, ITypedDevice<T>
    {
        var simulated = Simulate(TuyaVersion.V33, new()
        {
            Id = "abcdefghijklmnop123456", Dps = Dps.FromJson(status), ChecksWrites = false, IdleTimeout = Timeout.InfiniteTimeSpan, Faults = faults,
        });
        return (simulated, Connect<T>(simulated));
    }

    protected T Connect<T>(SimulatedDevice simulated, TuyaDeviceOptions? options = null)
        where T : TuyaDevice, ITypedDevice<T> => Keep(T.Create(simulated.Settings with { Options = options ?? Options }, Context));

    protected static string FormOf(int controlType) => controlType == 1 ? Json : Fields;

    /// <summary>What was written, frame by frame.</summary>
    protected static IEnumerable<string> Written(SimulatedDevice simulated) =>
        simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps!.ToJson());

    /// <summary>The commands on data point 201.</summary>
    protected static IEnumerable<string> Commands(SimulatedDevice simulated) =>
        simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps![201].ToString());

    /// <summary>Whether a body is another, byte for byte; but for the order in which it names its data points.</summary>
    protected static void AssertBody(string expected, string actual)
    {
        const string marker = "\"dps\":";
        var at = expected.IndexOf(marker, StringComparison.Ordinal) + marker.Length;
        var end = expected.LastIndexOf('}');
        Assert.Equal(expected[..at] + Dps.FromJson(expected[at..end]).ToJson() + expected[end..], actual);
    }
}
