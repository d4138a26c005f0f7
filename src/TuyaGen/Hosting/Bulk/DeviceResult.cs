using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace TuyaGen;

/// <summary>What became of a call to one of many devices.</summary>
/// <typeparam name="TDevice">The class of the device.</typeparam>
/// <param name="Device">The device.</param>
/// <param name="Error">Why it failed, most often a <see cref="TuyaException"/>; null where it did not.</param>
public record DeviceResult<TDevice>(TDevice Device, Exception? Error = null)
    where TDevice : class
{
    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>Throws what the device failed with, if it did.</summary>
    public void ThrowIfFailed()
    {
        if (Error is not null)
            ExceptionDispatchInfo.Throw(Error);
    }

    /// <summary>The device, and what became of it.</summary>
    public override string ToString() => $"{Device}: {Error?.Message ?? "done"}";
}

/// <summary>What one of many devices answered.</summary>
/// <typeparam name="TDevice">The class of the device.</typeparam>
/// <typeparam name="T">What the call gives.</typeparam>
/// <param name="Device">The device.</param>
/// <param name="Value">What it answered; the default where it failed.</param>
/// <param name="Error">Why it failed, most often a <see cref="TuyaException"/>; null where it did not.</param>
public sealed record DeviceResult<TDevice, T>(TDevice Device, T? Value, Exception? Error = null) : DeviceResult<TDevice>(Device, Error)
    where TDevice : class
{
    /// <summary>What the device answered, or the exception that it failed with.</summary>
    public T ValueOrThrow()
    {
        ThrowIfFailed();
        return Value!;
    }

    /// <inheritdoc/>
    public override string ToString() => IsSuccess ? $"{Device}: {Value}" : base.ToString();
}
