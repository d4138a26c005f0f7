using System.Text;
using System.Text.Json;

namespace TuyaGen.Simulation.Tests.Support;

/// <summary>One golden frame.</summary>
internal sealed class FrameVector(JsonElement json)
{
    public string Name => json.Text("name");

    public TuyaVersion Version => TuyaVersions.Parse(json.Text("version"));

    public bool FromClient => json.Text("direction") == "client->device";

    public uint Sequence => json.GetProperty("seqno").GetUInt32();

    public TuyaCommand Command => (TuyaCommand)json.GetProperty("cmd").GetUInt32();

    public uint ReturnCode => json.GetProperty("retcode").GetUInt32();

    public byte[] Frame => json.Hex("frame_hex");

    public byte[] Plain => json.Hex("plaintext_hex");

    public string Encoding => json.TryGetProperty("encoding", out var encoding) ? encoding.GetString()! : "";

    public byte[] Key => json.TryGetProperty("frame_key_hex", out _) ? json.Hex("frame_key_hex") : System.Text.Encoding.Latin1.GetBytes(LocalKey);

    public string LocalKey => json.Text("local_key");

    public string DeviceId => json.Text("device_id");

    public byte[] Iv => json.TryGetProperty("iv_hex", out _) ? json.Hex("iv_hex") : [];

    public byte[] ClientNonce => json.Hex("client_nonce_hex");

    public byte[] DeviceNonce => json.Hex("device_nonce_hex");

    public byte[] SessionKey => json.Hex("session_key_hex");

    public override string ToString() => Name;
}
