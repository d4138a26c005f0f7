using TuyaGen.Protocol;

namespace TuyaGen.Tests.Protocol;

public class SessionVectorTests
{
    public static TheoryData<int> Sessions => Vectors.Indexes("sessions");

    [Theory]
    [MemberData(nameof(Sessions))]
    public void Both_sides_come_to_the_same_session_key(int index)
    {
        var vector = Vectors.Section("sessions")[index];
        var key = LocalKey.Parse(vector.Text("local_key"));
        using var dialect = Dialect.Create(vector.Version(), key);
        var negotiation = new SessionNegotiation(key, vector.Bytes("client_nonce_hex"));

        var result = negotiation.Accept([.. vector.Bytes("device_nonce_hex"), .. vector.Bytes("hmac_of_client_nonce_hex")], dialect);

        Assert.Equal(NegotiationResult.Agreed, result);
        Assert.Equal(vector.Text("hmac_of_device_nonce_hex"), Convert.ToHexStringLower(negotiation.Finish));
        Assert.Equal(vector.Text("session_key_hex"), Convert.ToHexStringLower(negotiation.SessionKey));
    }

    [Fact]
    public void An_answer_signed_with_another_key_is_told_apart_from_a_damaged_one()
    {
        var vector = Vectors.Section("sessions")[0];
        var key = LocalKey.Parse("another key 1234");
        using var dialect = Dialect.Create(TuyaVersion.V34, key);
        var negotiation = new SessionNegotiation(key, vector.Bytes("client_nonce_hex"));

        Assert.Equal(
            NegotiationResult.OtherNonce,
            negotiation.Accept([.. vector.Bytes("device_nonce_hex"), .. vector.Bytes("hmac_of_client_nonce_hex")], dialect));
        Assert.Equal(NegotiationResult.Malformed, negotiation.Accept(vector.Bytes("device_nonce_hex"), dialect));
    }

    [Fact]
    public void Each_negotiation_has_a_nonce_of_its_own()
    {
        var key = LocalKey.Parse("0123456789abcdef");
        var nonces = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(new SessionNegotiation(key).Start)).ToHashSet();

        Assert.Equal(100, nonces.Count);
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public void A_nonce_that_looks_like_a_version_header_is_left_whole(TuyaVersion version)
    {
        using var dialect = Dialect.Create(version, LocalKey.Parse("0123456789abcdef"));
        using var output = new FrameBuffer();
        byte[] answer = [0, 0, 0, 0, .. "3.5 random bytes"u8, .. new byte[32]];
        dialect.Encode(output, 1, TuyaCommand.SessionKeyResponse, version == TuyaVersion.V35 ? answer : answer[4..]);

        var fault = dialect.Decode(output.Array, 0, output.Length, out var frame);

        Assert.Equal(FrameFault.None, fault);
        Assert.Equal(answer[4..], output.Array.AsSpan(frame.BodyStart, frame.BodyLength).ToArray());
    }
}
