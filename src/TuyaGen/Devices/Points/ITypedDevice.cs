namespace TuyaGen;

/// <summary>What every generated class can say about itself without an instance.</summary>
public interface ITypedDevice<TSelf>
    where TSelf : TuyaDevice, ITypedDevice<TSelf>
{
    /// <summary>The description of the class.</summary>
    static abstract DeviceModel Model { get; }

    /// <summary>Makes a device of the class. A null context is <see cref="TuyaContext.Default"/>.</summary>
    static abstract TSelf Create(DeviceSettings settings, TuyaContext? context);
}
