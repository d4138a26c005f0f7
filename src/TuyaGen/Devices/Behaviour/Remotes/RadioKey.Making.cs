namespace TuyaGen;

public partial record RadioKey
{
    /// <summary>Makes a key.</summary>
    /// <param name="code">The bits, hexadecimal digits.</param>
    /// <param name="times">How often it is sent, 1 to 255.</param>
    /// <param name="delay">The pause before it, 0 to 65,535.</param>
    /// <param name="intervals">The pause between two times, 0 to 65,535.</param>
    /// <exception cref="ArgumentException">The code is no hexadecimal digits.</exception>
    public static RadioKey Of(string code, int times = 5, int delay = 0, int intervals = 0)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length > 0 && code.All(char.IsAsciiHexDigit)
            ? new() { Code = code, Times = times, Delay = delay, Intervals = intervals }
            : throw new ArgumentException($"The bits of a key are hexadecimal digits, such as ffffc01fa493; '{code}' is something else.", nameof(code));
    }
}
