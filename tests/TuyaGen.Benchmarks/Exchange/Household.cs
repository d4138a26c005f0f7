namespace TuyaGen.Benchmarks.Exchange;

/// <summary>What the devices of all measurements report: a plug that measures.</summary>
internal static class Household
{
    public static Dps Status { get; } = Dps.FromJson("""{"1":true,"2":"white","3":500,"9":0,"20":true,"21":"colour","22":750,"24":"00dc004b004e"}""");
}
