using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>A learned infrared code as blasters report and send it.</summary>
internal sealed class IrCodeCodec : DpCodec<IrCode>
{
    private static readonly DpValue Button = DpValue.Of(new IrSignal(IrProtocol.Nec, address: 4, command: 8).ToCode().ToBase64());

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "an infrared code, as base64 of its durations";

    public override IReadOnlyList<DpField> Fields { get; } =
    [
        new DpField<IrCode>(
            "Durations", DpCodecs.Integer(0, IrCode.MaxDuration), static code => ValueList.Create(code.AsSpan()),
            static (_, durations) => IrCode.Create(((ValueList<int>)durations!).Span))
        {
            IsList = true, Unit = "µs", Doc = "For how long the light is on and off, in turn; the first is a pulse.",
        },
    ];

    public override DpValue? Example => Button;

    public override bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out IrCode value)
    {
        value = null;
        return wire.TryGetText(out var text) && IrCode.TryFromBase64(text, out value);
    }

    public override bool TryEncode(IrCode value, out DpValue wire)
    {
        wire = value is { Count: > 0 } ? DpValue.Of(value.ToBase64()) : default;
        return value is { Count: > 0 };
    }

    public override string Format(IrCode value) => value.ToBase64();

    public override bool TryParse(string text, [MaybeNullWhen(false)] out IrCode value) => IrCode.TryFromBase64(text, out value);
}
