namespace TuyaGen.Cli.Input;

/// <summary>Finds a device model by the name that somebody typed.</summary>
internal static class ModelNames
{
    /// <exception cref="UsageException">There is no such model.</exception>
    public static DeviceModel Find(DeviceCatalogue catalogue, string name)
    {
        if (catalogue.TryFind(name, out var model))
            return model;
        var names = catalogue.Models.Select(m => m.Name).ToArray();
        throw new UsageException(
            $"There is no device model '{name}'.{Suggestions.DidYouMean(name, names)} There are {string.Join(", ", names)}; 'tuya models' describes them.");
    }
}
