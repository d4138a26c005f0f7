using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Devices.Thermostats;

/// <summary>A test with a thermostat.</summary>
public abstract class ThermostatTest : DeviceTest
{
    protected const string High = """
        {"2":"cool","16":2150,"17":71,"23":"c","24":2950,"29":85,"34":52,"45":0,"107":"4","108":2150,"109":1650,"110":71,"111":62,
         "115":"auto","116":"1","119":true,"120":"permhold","123":25,"129":"coolfanon"}
        """;

    protected const string Low = """
        {"2":"heat","16":2100,"17":70,"18":78,"19":26,"20":68,"23":"f","24":2000,"26":20,"27":-1,"29":68,"34":40,"45":0,
         "115":"cycle","119":false,"120":"followschedule","123":25,"129":"alloff"}
        """;

    /// <summary>A thermostat that reports these data points and takes whatever it is given, and its client.</summary>
    protected (SimulatedDevice Simulated, ThermostatDevice Thermostat) Start(string status)
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Dps = Dps.FromJson(status), ChecksWrites = false });
        return (simulated, Keep(new ThermostatDevice(simulated.Settings with { Options = Options }, Context)));
    }

    protected static string With(string status, string more) => status.TrimEnd()[..^1] + "," + more + "}";

    /// <summary>What was written, frame by frame.</summary>
    protected static string Written(SimulatedDevice simulated) =>
        string.Join(' ', simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps!.ToJson()));
}
