using System.Net;

namespace TuyaGen.Discovery;

/// <summary>One way to ask: out of which of our addresses, and whom.</summary>
internal readonly record struct ProbeRoute(IPAddress Own, IPAddress Target);
