using TuyaGen.Simulation.State;

namespace TuyaGen.Simulation.Serving;

/// <summary>What a device does about a command.</summary>
internal static class Responder
{
    /// <summary>Answers a command, and tells the other clients what it changed.</summary>
    public static void Answer(SimulatedDevice device, Exchange exchange)
    {
        var request = exchange.Request!;
        if (device.StoreOf(request.Cid) is not { } store)
        {
            exchange.Refuse(Refusals.UnknownChild);
            return;
        }

        if (request.IsQuery && device.Model?.Link.PushOnly == true)
            return; // it has never been heard to answer one
        if (request.IsQuery && (request.Command != TuyaCommand.ControlNew || device.Kind == DeviceKind.Device22))
            Query(device, exchange, store);
        else if (request.IsWrite || request.IsQuery)
            Write(device, exchange, store);
        else
            Other(device, exchange, store);
    }

    private static void Query(SimulatedDevice device, Exchange exchange, PointStore store)
    {
        var request = exchange.Request!;
        var dps = device.Kind == DeviceKind.Device22 ? store.Only(request.Dps?.Keys ?? []) : store.Values;
        if (device.Kind == DeviceKind.Device22 && dps.Count == 0)
            exchange.Refuse(Refusals.NoList);
        else
            exchange.Say(exchange.Answer() with { Dps = dps, Cid = request.Cid });
    }

    private static void Write(SimulatedDevice device, Exchange exchange, PointStore store)
    {
        var request = exchange.Request!;
        if (request.Dps is not { } written || !store.Takes(written))
        {
            exchange.Refuse(Refusals.Format);
            return;
        }

        exchange.Say(exchange.Answer());
        if (!device.Reaches(request.Cid))
            return;
        var changed = store.Keep(written);
        var reported = store.Reported(device.Options.ReportsUnchanged ? written : changed);
        if (reported.Count == 0)
            return;
        var report = exchange.Report(reported) with { Cid = request.Cid };
        exchange.Say(report);
        device.Tell(report, except: request.Connection);
    }

    private static void Other(SimulatedDevice device, Exchange exchange, PointStore store)
    {
        var request = exchange.Request!;
        switch (request.Command)
        {
            case TuyaCommand.Heartbeat:
                exchange.Say(exchange.Answer() with { Sequence = 0 });
                break;
            case TuyaCommand.UpdateDps:
                exchange.Say(exchange.Answer());
                if (device.Reaches(request.Cid) && store.Only(request.Refresh) is { Count: > 0 } measured)
                    exchange.Say(exchange.Report(measured) with { Cid = request.Cid });
                break;
            case TuyaCommand.ApConfig:
                exchange.Say(exchange.Answer() with { Body = BodyWriter.Product(device, device.Reachable.Address) });
                break;
            case TuyaCommand.LanExtStream when device.ListsChildren:
                exchange.Say(exchange.Answer());
                foreach (var list in device.DescribeChildren())
                    exchange.Say(exchange.Answer() with { Body = list });
                break;
        }
    }
}
