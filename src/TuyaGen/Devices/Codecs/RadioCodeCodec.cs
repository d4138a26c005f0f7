using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>A learned radio code as blasters report and send it.</summary>
internal sealed class RadioCodeCodec : DpCodec<RadioCode>
{
    private static readonly DpValue Button = DpValue.Of(Convert.ToBase64String("{\"ver\":\"2\",\"study_feq\":\"433.92\"}"u8));

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a learned radio code, as base64";

    public override IReadOnlyList<DpField> Fields { get; } =
    [
        new DpField<RadioCode>("Version", DpCodecs.Text(), static code => code.Version, null) { Doc = "The version of the notation." },
        new DpField<RadioCode>("Frequency", DpCodecs.Text(), static code => code.Frequency, null) { IsOptional = true, Unit = "MHz", Doc = "The frequency." },
    ];

    public override DpValue? Example => Button;

    public override bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out RadioCode value)
    {
        value = null;
        return wire.TryGetText(out var text) && RadioCode.TryFromBase64(text, out value);
    }

    public override bool TryEncode(RadioCode value, out DpValue wire)
    {
        wire = value is null ? default : DpValue.Of(value.ToBase64());
        return value is not null;
    }

    public override string Format(RadioCode value) => value.ToBase64();

    public override bool TryParse(string text, [MaybeNullWhen(false)] out RadioCode value) => RadioCode.TryFromBase64(text, out value);
}
