using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>The members of an enumeration by their names, several with commas between for flags.</summary>
internal sealed class WordCodec<T> : DpCodec<T>
    where T : struct, Enum
{
    public static readonly WordCodec<T> Instance = new();

    private const string Unknown = "Unknown";

    private static readonly DpChoice[] Words = [.. Enum.GetNames<T>().Where(n => n != Unknown).Select(n => new DpChoice(n, DpValue.Of(n)))];

    public override DpValueKind Wire => DpValueKind.Text;

    public override IReadOnlyList<DpChoice> Choices => Words;

    public override string Accepts => "one of " + string.Join(", ", Words.Select(w => w.Name));

    public override bool TryDecode(DpValue wire, out T value)
    {
        value = default;
        return wire.TryGetText(out var text) && TryParse(text, out value);
    }

    public override bool TryEncode(T value, out DpValue wire)
    {
        wire = DpValue.Of(Format(value));
        return true;
    }

    public override string Format(T value) => value.ToString();

    // Numbers are parsed by the framework too; here they mean nothing.
    public override bool TryParse(string text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return text.Length > 0 && char.IsAsciiLetter(text[0]) && !string.Equals(text, Unknown, StringComparison.OrdinalIgnoreCase)
            && Enum.TryParse(text, ignoreCase: true, out value);
    }
}
