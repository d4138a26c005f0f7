using TuyaGen.Cli.UserModels;

namespace TuyaGen.Cli.Input;

/// <summary>Finds the models of the devices of a list. A document of the user's that several devices name is compiled once.</summary>
internal sealed class ModelFinder(DeviceCatalogue catalogue)
{
    private readonly Dictionary<string, DeviceModel> _documents = [];

    /// <summary>The model of a device; null where nothing says which.</summary>
    /// <exception cref="UsageException">The list names a document that cannot be read, or is no device model.</exception>
    public DeviceModel? Of(DeviceEntry entry)
    {
        if (entry.Model is not { } path || !UserModel.IsFile(path) || catalogue.TryFind(path, out _))
            return ModelNames.Of(catalogue, entry);
        if (!_documents.TryGetValue(path, out var model))
            _documents.Add(path, model = UserModel.Load(path));
        return model;
    }
}
