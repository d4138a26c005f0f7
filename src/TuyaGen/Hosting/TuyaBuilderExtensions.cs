namespace TuyaGen;

/// <summary>What a program may add to the services besides devices.</summary>
public static class TuyaBuilderExtensions
{
    /// <summary>Enters models into <see cref="DeviceCatalogue.Default"/>, where the configuration, the devices file and the hub look for the class
    /// of a device by its name or product id.</summary>
    /// <remarks>The models of TuyaGen and of the running program are there by themselves. Those of a class library come when something of it is
    /// used for the first time, which may be too late for a name in the configuration: <c>AddModels(Acme.Devices.DevicesModels.All)</c>.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="models">The models; of two of one name or product the later goes before.</param>
    public static ITuyaBuilder AddModels(this ITuyaBuilder builder, IEnumerable<DeviceModel> models)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(models);
        foreach (var model in models)
            DeviceCatalogue.Default.Add(model);
        return builder;
    }
}
