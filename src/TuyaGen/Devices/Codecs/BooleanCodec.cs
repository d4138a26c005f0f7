namespace TuyaGen;

/// <summary>A boolean. A number 0 or 1, as some firmware reports it, is read too.</summary>
internal sealed class BooleanCodec(bool inverted) : DpCodec<bool>
{
    public override DpValueKind Wire => DpValueKind.Boolean;

    public override string Accepts => "true or false";

    public override bool TryDecode(DpValue wire, out bool value)
    {
        if (!wire.TryGetBoolean(out value))
        {
            if (!wire.TryGetInteger(out var number) || number is not (0 or 1))
                return false;
            value = number == 1;
        }

        value ^= inverted;
        return true;
    }

    public override bool TryEncode(bool value, out DpValue wire)
    {
        wire = DpValue.Of(value ^ inverted);
        return true;
    }

    public override string Format(bool value) => value ? "true" : "false";

    public override bool TryParse(string text, out bool value)
    {
        value = text.ToUpperInvariant() is "TRUE" or "ON" or "YES" or "1";
        return value || text.ToUpperInvariant() is "FALSE" or "OFF" or "NO" or "0";
    }
}
