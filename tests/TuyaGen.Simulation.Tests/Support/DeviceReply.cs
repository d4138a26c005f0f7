using System.Text;
using System.Text.Json;

namespace TuyaGen.Simulation.Tests.Support;

/// <summary>A message of the device as a client sees it.</summary>
/// <param name="Sequence">The sequence number.</param>
/// <param name="Command">The command.</param>
/// <param name="ReturnCode">The return code.</param>
/// <param name="Body">The body without header, decrypted.</param>
/// <param name="Header">The 15 bytes in front of the body, or none.</param>
/// <param name="Encrypted">Whether the body was encrypted.</param>
internal sealed record DeviceReply(uint Sequence, TuyaCommand Command, uint ReturnCode, byte[] Body, byte[] Header, bool Encrypted)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public bool IsEmpty => Body.Length == 0;

    public Dps Dps
    {
        get
        {
            using var json = JsonDocument.Parse(Body);
            var root = json.RootElement;
            return Dps.FromJson((root.TryGetProperty("dps", out var dps) ? dps : root.GetProperty("data").GetProperty("dps")).GetRawText());
        }
    }
}
