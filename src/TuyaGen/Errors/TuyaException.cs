namespace TuyaGen;

/// <summary>The root of everything that goes wrong with a device or the network. The message says what happened, why it usually happens
/// and what to do.</summary>
public class TuyaException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, why, and what to do.</param>
    /// <param name="code">The number that the Python library tinytuya would have used, 900 to 914, or 0.</param>
    /// <param name="inner">The cause.</param>
    public TuyaException(string message, int code = 0, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>The number that the Python library tinytuya would have used: 900 bad JSON, 901 no connection, 902 timeout, 903 range,
    /// 904 payload, 905 unreachable, 907 not supported, 914 key or version; 0 where it has none.</summary>
    public int Code { get; }

    /// <summary>The device concerned, where one is.</summary>
    public string? DeviceId { get; init; }
}
