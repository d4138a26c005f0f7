using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

/// <summary>A packed value that a layout describes.</summary>
internal sealed class PayloadCodec<T> : DpCodec<T>
    where T : class, IPayload<T>, new()
{
    public static readonly PayloadCodec<T> Instance = new();

    private IReadOnlyList<DpField>? _fields;

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => $"a {typeof(T).Name}, as {PayloadBytes.Name(T.Encoding)}";

    public override DpValue? Example => TryEncode(new(), out var wire) ? wire : default(DpValue?);

    public override IReadOnlyList<DpField> Fields => _fields ??= T.Fields;

    internal override object Empty => new T();

    public override bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        return wire.Kind is DpValueKind.Text or DpValueKind.Json && Payload.TryParseText(wire.ToString(), out value);
    }

    public override bool TryEncode(T value, out DpValue wire)
    {
        wire = default;
        if (value is null || !Payload.TryToText(value, out var text, out _))
            return false;
        wire = DpValue.Of(text);
        return true;
    }

    internal override ValueOutOfRangeException? Refuse(string property, T value) =>
        value is not null && !Payload.TryToText(value, out _, out var refusal) ? refusal.ToException(property) : null;

    public override string Format(T value) => value.ToString()!;

    public override bool TryParse(string text, [MaybeNullWhen(false)] out T value) => Payload.TryParseText(text, out value);
}
