using System.Net;

namespace TuyaGen.Discovery;

/// <summary>Takes a datagram.</summary>
internal delegate void DatagramHandler(ReadOnlySpan<byte> datagram, IPAddress source, int port);
