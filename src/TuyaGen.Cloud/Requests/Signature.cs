using System.Security.Cryptography;
using System.Text;

namespace TuyaGen.Cloud.Requests;

/// <summary>Signs requests of a project: HMAC-SHA256 over the project, the token, the time and the request.</summary>
internal static class Signature
{
    /// <summary>The name of the header, in the letters that are signed.</summary>
    public const string ContentType = "Content-type";

    public const string Json = "application/json";

    /// <summary>What is signed. Projects from before July 2021 sign neither the request nor a nonce.</summary>
    public static string TextOf(CloudRequest request, string accessId, string? token, string time, string? nonce, bool isLegacy) =>
        isLegacy ? accessId + token + time : accessId + token + time + nonce + request.ToSigned();

    /// <summary>The signature of a text: hexadecimal digits in upper case.</summary>
    public static string Of(string text, AccessSecret secret) => Convert.ToHexString(HMACSHA256.HashData(secret.Bytes, Encoding.UTF8.GetBytes(text)));
}
