using TuyaGen.Simulation;

namespace TuyaGen.Rules.Tests;

/// <summary>A test with a boiler, whose programme is one packed value.</summary>
public abstract class BoilerTest : RuleTest
{
    protected static readonly Programme Usual = new()
    {
        Mode = ProgrammeMode.Eco,
        Monday = new() { Start = 60, Heat = 21.5m },
        Tuesday = new() { Start = 90, Heat = 18 },
    };

    /// <summary>A boiler with a programme, and further data points as JSON members.</summary>
    protected (SimulatedDevice Simulated, BoilerDevice Client) Boiler(Programme programme, string more = "") =>
        Start<BoilerDevice>($$"""{"1":"{{programme.ToText()}}"{{(more.Length > 0 ? "," : "")}}{{more}}}""");

    protected static Programme Kept(SimulatedDevice simulated) => Programme.ParseText(simulated.Dps[1].ToString());
}
