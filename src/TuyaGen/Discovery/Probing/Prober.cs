using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using TuyaGen.Protocol;

namespace TuyaGen.Discovery;

/// <summary>
/// Asks for the beacons of devices of 3.5 that send none by themselves: a frame on UDP 7000 that names one of our addresses, to whose
/// port 7000 the answer goes. So where only one of our addresses is listened on, only that one asks.
/// </summary>
internal sealed class Prober(IReadOnlyList<IPAddress>? addresses, IPAddress listening, ILogger log)
{
    /// <summary>The port on which devices wait for the question, and we for the answer.</summary>
    public const int Port = 7000;

    /// <summary>Asks whom the settings name, or everybody.</summary>
    /// <param name="others">Whom to ask in their place.</param>
    /// <returns>How many questions went out.</returns>
    public int Probe(IReadOnlyList<IPAddress>? others = null) =>
        (others ?? addresses) is { } some ? some.Count(Probe) : Everywhere().Count(Send);

    /// <summary>Asks one address, of a device or of a network.</summary>
    public bool Probe(IPAddress target)
    {
        try
        {
            return Send(ProbeRoutes.To(target, listening));
        }
        catch (SocketException e)
        {
            Log.ProbeFailed(log, target, null, e.SocketErrorCode);
            return false;
        }
    }

    private ProbeRoute[] Everywhere()
    {
        try
        {
            return [.. ProbeRoutes.Everywhere().Where(r => listening.Equals(IPAddress.Any) || r.Own.Equals(listening))];
        }
        catch (NetworkInformationException e)
        {
            Log.ProbeFailed(log, IPAddress.Broadcast, null, (SocketError)e.ErrorCode);
            return [];
        }
    }

    private bool Send(ProbeRoute route)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
            socket.Bind(new IPEndPoint(route.Own, 0));
            var question = BeaconCodec.EncodeProbe(route.Own.ToString(), RandomNumberGenerator.GetBytes(FrameLayout.IvSize));
            socket.SendTo(question, new IPEndPoint(route.Target, Port));
            return true;
        }
        catch (SocketException e)
        {
            Log.ProbeFailed(log, route.Target, route.Own, e.SocketErrorCode);
            return false;
        }
    }
}
