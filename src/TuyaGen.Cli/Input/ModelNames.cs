using TuyaGen.Cli.UserModels;

namespace TuyaGen.Cli.Input;

/// <summary>Finds a device model by what somebody typed: the name of one, or the path of a document.</summary>
internal static class ModelNames
{
    /// <summary>The model of a device that a list names; null where nothing says which, or where a document would have to be read.</summary>
    public static DeviceModel? Of(DeviceCatalogue catalogue, DeviceEntry entry)
    {
        if (entry.Model is { } named && catalogue.TryFind(named, out var model))
            return model;
        return catalogue.TryFindProduct(entry.ProductId, out model) ? model : null;
    }

    /// <summary>What a list shows as the model of a device: a document by its name, without reading it.</summary>
    public static string? InShort(DeviceCatalogue catalogue, DeviceEntry entry) => Of(catalogue, entry)?.Name ?? DocumentOf(entry);

    /// <summary>The name of the document that a list names as the model of a device; null for none.</summary>
    public static string? DocumentOf(DeviceEntry entry) => entry.Model is { } path && UserModel.IsFile(path) ? Path.GetFileName(path) : null;

    /// <exception cref="UsageException">There is no such model, or the document is none.</exception>
    public static DeviceModel Find(DeviceCatalogue catalogue, string name)
    {
        if (catalogue.TryFind(name, out var model))
            return model;
        if (UserModel.IsFile(name))
            return UserModel.Load(name);
        var names = catalogue.Names.ToArray();
        throw new UsageException(
            $"There is no device model '{name}'.{Suggestions.DidYouMean(name, names)} There are {string.Join(", ", names)}; 'tuya models' describes them. A model of your own is named by its file: ./fan.tuya.json.");
    }
}
