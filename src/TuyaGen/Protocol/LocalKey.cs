using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TuyaGen;

/// <summary>
/// A device's local key: 16 bytes that Tuya's cloud gave it when it was paired. It prints as <c>***</c> wherever it is printed.
/// </summary>
[DebuggerDisplay("***")]
public sealed class LocalKey : IEquatable<LocalKey>
{
    /// <summary>The length of a key in bytes.</summary>
    public const int Length = 16;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes;

    private LocalKey(byte[] bytes) => _bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Makes a key of the text that the cloud, the wizard or <c>devices.json</c> shows: 16 characters, one byte each.</summary>
    /// <exception cref="ArgumentException">The text has another length or characters that no key has; the message says what to do.</exception>
    public static LocalKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var key) ? key : throw new ArgumentException(Explain(text), nameof(text));
    }

    /// <summary>Makes a key of a text, if it is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LocalKey? key)
    {
        key = text is { Length: Length } && text.All(c => c <= 0xff) ? new(Encoding.Latin1.GetBytes(text)) : null;
        return key is not null;
    }

    /// <summary>The key as a text of 16 characters, for a file that holds keys. It is a secret: it belongs in no log and on no screen, and in
    /// files that only their owner may read.</summary>
    public string Reveal() => Encoding.Latin1.GetString(_bytes);

    /// <summary>Why a text is no key, without showing it.</summary>
    internal static string Explain(string text) => text.Length == Length
        ? "A local key has no character beyond Latin-1; this text has one, so it is damaged. Copy it again from devices.json or the cloud."
        : $"A local key has exactly 16 characters; this text has {text.Length}. {Suspect(text)}Keys hold characters such as $ < ` that a shell or a "
            + "JSON escape (\\u003c stands for <) changes: put it into single quotes, or leave it in devices.json and name the device.";

    private static string Suspect(string text) => text switch
    {
        ['\'', .., '\''] or ['"', .., '"'] => "The quotes around it are part of it: this shell does not take single quotes away, so put it into double ones. ",
        _ when text.Length > Length && text.Contains('\\', StringComparison.Ordinal) =>
            "It has backslashes: one that was put before another sign, to save it from a shell, is no part of the key. ",
        _ when text.Length < Length => "A shell takes away what follows a $, and ends the text at & ; | < > and blanks; ! and ` mean something to it too. ",
        _ => "",
    };

    /// <inheritdoc/>
    public bool Equals(LocalKey? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}
