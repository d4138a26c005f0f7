using System.Net;
using System.Net.Sockets;
using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Can broadcasts be listened for, and who else does?</summary>
internal sealed class PortCheck : ISurroundingsCheck
{
    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        foreach (var port in scene.Host.BeaconPorts)
        {
            var holders = PortHolders.Of(port);
            if (ErrorOf(port) is { } error)
                scene.Find(Verdicts.PortsTaken, $"UDP {port} cannot be listened on ({error}){(holders.Count == 0 ? "" : $": {string.Join(", ", holders)} keeps it")}.");
            else
                scene.Note($"UDP {port} can be listened on{(holders.Count == 0 ? "" : $", shared with {string.Join(", ", holders)}")}.");
        }

        return Task.CompletedTask;
    }

    // As discovery binds it: shared with whoever shares it.
    private static SocketError? ErrorOf(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return null;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }
}
