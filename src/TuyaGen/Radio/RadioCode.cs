using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace TuyaGen;

/// <summary>
/// A radio code as a blaster learned it. Blasters give it as base64 of a JSON object, and want exactly this base64 back to send the code;
/// what the object says beside the version and the frequency is theirs.
/// </summary>
public sealed class RadioCode : IEquatable<RadioCode>
{
    private const string UsualVersion = "2";
    private readonly string _base64;

    private RadioCode(string base64, byte[] content)
    {
        _base64 = base64;
        try
        {
            using var document = JsonDocument.Parse(content);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return;
            Json = Encoding.UTF8.GetString(content);
            Version = Member(document.RootElement, "ver") ?? UsualVersion;
            Frequency = Member(document.RootElement, "study_feq");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Firmware with another form: the code can be sent all the same. InvalidOperationException: half a surrogate pair.
        }
    }

    /// <summary>What is behind the base64; null where it is no JSON object.</summary>
    public string? Json { get; }

    /// <summary>The version of the notation (<c>ver</c>), which goes with the code when it is sent; 2 where it does not say.</summary>
    public string Version { get; } = UsualVersion;

    /// <summary>The frequency on which it was learned (<c>study_feq</c>), in megahertz; null where it does not say.</summary>
    public string? Frequency { get; }

    /// <summary>Reads a code as a blaster reports it.</summary>
    /// <exception cref="FormatException">The text is no base64.</exception>
    public static RadioCode FromBase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryFromBase64(text, out var code) ? code : throw new FormatException(
            "The text is no learned radio code; one is base64: letters, digits, + and /, perhaps with = at the end. Copy it again, whole.");
    }

    /// <summary>Reads a code as <see cref="FromBase64"/> does, if the text is one.</summary>
    public static bool TryFromBase64(string? text, [NotNullWhen(true)] out RadioCode? code)
    {
        text = text?.Trim();
        code = !string.IsNullOrEmpty(text) && Base64.IsValid(text) ? new(text, Convert.FromBase64String(text)) : null;
        return code is not null;
    }

    /// <summary>The code as it was learned.</summary>
    public string ToBase64() => _base64;

    /// <summary>What is behind the base64, or the base64 itself.</summary>
    public override string ToString() => Json ?? _base64;

    /// <inheritdoc/>
    public bool Equals(RadioCode? other) => other is not null && other._base64 == _base64;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RadioCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_base64);

    // Some firmware writes numbers where others write texts.
    private static string? Member(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
