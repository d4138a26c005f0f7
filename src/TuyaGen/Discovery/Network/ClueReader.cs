using System.Text.Json;
using TuyaGen.Protocol;
using TuyaGen.Transport;

namespace TuyaGen.Discovery;

/// <summary>
/// Finds out whose an answer is, without another question: frames of 3.4 and 3.5 are signed with the device's key, those of 3.2 and 3.3
/// can be read with it, and 3.1 names itself.
/// </summary>
internal sealed class ClueReader(KeyRing keys)
{
    private static readonly LocalKey AnyKey = LocalKey.Parse(new('0', LocalKey.Length));

    public Clue Read(ScanOutcome format, ReadOnlySpan<byte> frame)
    {
        var bytes = frame.ToArray();
        if (format == ScanOutcome.Frame6699)
            return Owned(TuyaVersion.V35, key => CanDecode(TuyaVersion.V35, key, bytes, out _));
        return VersionEvidence.Of(bytes, AnyKey) is null
            ? Owned(TuyaVersion.V34, key => VersionEvidence.Of(bytes, key) is not null)
            : ReadClassic(bytes);
    }

    private Clue ReadClassic(byte[] bytes)
    {
        if (!CanDecode(TuyaVersion.V31, AnyKey, bytes, out var body))
            return Owned(TuyaVersion.V31, key => CanDecode(TuyaVersion.V31, key, bytes, out var report) && IsText(report));
        if (body.Length == 0)
            return default;
        if (!IsText(body))
            return Owned(TuyaVersion.V33, key => CanDecode(TuyaVersion.V33, key, bytes, out var text) && IsText(text));
        return DeviceIn(body) is { } id
            ? new(ClueKind.Identified, TuyaVersion.V31, id)
            : new(ClueKind.Refused, WantsList: body.AsSpan().IndexOf("data unvalid"u8) >= 0);
    }

    private Clue Owned(TuyaVersion version, Func<LocalKey, bool> fits) => keys.All.FirstOrDefault(e => fits(e.Key!)) is { } owner
        ? new(ClueKind.Identified, version == TuyaVersion.V33 && owner.Version == TuyaVersion.V32 ? TuyaVersion.V32 : version, owner.Id)
        : new(ClueKind.NoKeyFits, version);

    // Decoding changes the bytes that it is given.
    private static bool CanDecode(TuyaVersion version, LocalKey key, byte[] bytes, out byte[] body)
    {
        using var dialect = Dialect.Create(version, key);
        var copy = bytes.ToArray();
        var isDecoded = dialect.Decode(copy, 0, copy.Length, out var frame) == FrameFault.None;
        body = isDecoded ? copy.AsSpan(frame.BodyStart, frame.BodyLength).ToArray() : [];
        return isDecoded;
    }

    // With a wrong key one ciphertext in sixteen has an end that looks like padding, but none is a text.
    private static bool IsText(ReadOnlySpan<byte> body) =>
        !body.IsEmpty && !body.ContainsAnyInRange((byte)0, (byte)8) && System.Text.Unicode.Utf8.IsValid(body);

    private static string? DeviceIn(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("devId", out var id)
                && id.ValueKind == JsonValueKind.String
                && id.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
