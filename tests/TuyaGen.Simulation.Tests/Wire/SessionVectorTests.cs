using System.Text;
using TuyaGen.Simulation.Tests.Support;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Tests.Wire;

public sealed class SessionVectorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_session_key_follows_from_both_nonces(int index)
    {
        var vector = Vectors.Sessions[index];
        var key = Encoding.Latin1.GetBytes(vector.Text("local_key"));
        var (client, device) = (vector.Hex("client_nonce_hex"), vector.Hex("device_nonce_hex"));

        Assert.Equal(vector.Hex("session_key_hex"), Dialect.Of(TuyaVersions.Parse(vector.Text("version"))).SessionKey(key, client, device));
        Assert.Equal([.. device, .. vector.Hex("hmac_of_client_nonce_hex")], Negotiation.Answer(key, client, device));
        Assert.True(Negotiation.IsProof(key, device, vector.Hex("hmac_of_device_nonce_hex")));
        Assert.False(Negotiation.IsProof(key, device, vector.Hex("hmac_of_client_nonce_hex")));
    }
}
