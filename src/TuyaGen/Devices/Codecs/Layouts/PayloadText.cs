using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace TuyaGen;

/// <summary>Payload values as a person reads them, the same in every culture: "Voltage = 230.1 V, Current = 1.5 A". Generated code calls
/// it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PayloadText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a field; one without a value is left out.</summary>
    public PayloadText Add<T>(string name, T value, string? unit = null)
    {
        if (value is null)
            return this;
        if (_text.Length > 0)
            _text.Append(", ");
        _text.Append(name).Append(" = ").Append(Of(value));
        if (unit is not null)
            _text.Append(' ').Append(unit);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    internal static string Of<T>(T value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        Enum word => word.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string text => text,
        _ when value.GetType().IsValueType => value.ToString()!,
        _ => $"({value})",
    };
}
