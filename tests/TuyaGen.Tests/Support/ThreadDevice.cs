using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using TuyaGen.Protocol;

namespace TuyaGen.Tests.Support;

/// <summary>
/// A 3.1 device on a thread of its own, for tests in which the pool has none to give: it acknowledges every frame and reports nothing.
/// </summary>
internal sealed class ThreadDevice : IDisposable
{
    private const int AckSize = 28;
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ThreadDevice()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public DeviceSettings Settings => DeviceSettings.Of(
        Guid.NewGuid().ToString("N"), "0123456789abcdef", _listener.LocalEndPoint!.ToString(), TuyaVersion.V31);

    public int Writes { get; private set; }

    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        try
        {
            using var client = _listener.Accept();
            client.NoDelay = true;
            var buffer = new byte[4096];
            var held = 0;
            while (client.Receive(buffer, held, buffer.Length - held, SocketFlags.None) is > 0 and var count)
            {
                held += count;
                for (var scan = FrameScanner.Scan(buffer.AsSpan(0, held)); scan.Outcome != ScanOutcome.NeedMore; scan = FrameScanner.Scan(buffer.AsSpan(0, held)))
                {
                    client.Send(Acknowledge(buffer.AsSpan(scan.Skip, scan.Length)));
                    held -= scan.Skip + scan.Length;
                    buffer.AsSpan(scan.Skip + scan.Length, held).CopyTo(buffer);
                }
            }
        }
        catch (SocketException)
        {
            // The test is over.
        }
    }

    private byte[] Acknowledge(ReadOnlySpan<byte> request)
    {
        var command = (TuyaCommand)BinaryPrimitives.ReadUInt32BigEndian(request[8..]);
        if (command == TuyaCommand.Control)
            Writes++;
        var text = command == TuyaCommand.DpQuery ? "{\"dps\":{\"1\":false}}"u8 : default;
        var frame = new byte[AckSize + text.Length];
        request[..12].CopyTo(frame);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(12), (uint)(frame.Length - FrameLayout.Header55AA));
        text.CopyTo(frame.AsSpan(FrameLayout.Header55AA + FrameLayout.ReturnCodeSize));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 8), Crc32.Compute(frame.AsSpan(0, frame.Length - 8)));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 4), FrameLayout.Suffix55AA);
        return frame;
    }
}
