namespace TuyaGen;

/// <summary>More commands wait for the device than its queue holds. Nothing was sent.</summary>
public sealed class CommandQueueFullException : TuyaException
{
    internal CommandQueueFullException(string device, int capacity)
        : base($"{capacity} commands already wait for {device}, which is all its queue holds. Await the earlier ones, or raise CommandQueueCapacity.", 902) => DeviceId = device;
}
