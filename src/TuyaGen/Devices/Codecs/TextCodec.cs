namespace TuyaGen;

/// <summary>A text as it is, or, with JSON set, a text that must hold a JSON document.</summary>
internal sealed class TextCodec(int minLength, int? maxLength, bool json) : DpCodec<string>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => (json, maxLength) switch
    {
        (true, _) => "a JSON text",
        (_, { } max) => $"a text of {minLength} to {max} characters",
        _ when minLength > 0 => $"a text of at least {minLength} characters",
        _ => "a text",
    };

    public override bool TryDecode(DpValue wire, out string value)
    {
        value = wire.ToString();
        return wire.Kind is DpValueKind.Text || (json && wire.Kind == DpValueKind.Json);
    }

    public override bool TryEncode(string value, out DpValue wire)
    {
        wire = default;
        if (value is null || value.Length < minLength || value.Length > maxLength || (json && !IsJson(value)))
            return false;
        wire = DpValue.Of(value);
        return true;
    }

    public override string Format(string value) => value;

    public override bool TryParse(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool IsJson(string text)
    {
        try
        {
            DpValue.FromJson(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
