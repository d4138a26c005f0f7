namespace TuyaGen.Simulation.Tests.Support;

/// <summary>What a generated class looks like to the simulation.</summary>
internal sealed class LampDevice(DeviceSettings settings, TuyaContext? context)
    : TuyaDevice(Model, settings, context), ITypedDevice<LampDevice>
{
    public static DeviceModel Model => TestModels.Lamp;

    public static LampDevice Create(DeviceSettings settings, TuyaContext? context) => new(settings, context);
}
