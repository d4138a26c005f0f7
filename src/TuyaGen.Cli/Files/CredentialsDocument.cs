using System.Text.Json.Nodes;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Files;

/// <summary>The <c>tinytuya.json</c> of the user, with the cloud project that answered last.</summary>
internal sealed class CredentialsDocument
{
    private const string Devices = "apiDeviceID";
    private readonly JsonObject _root;

    private CredentialsDocument(UserFile file, JsonObject root)
    {
        File = file;
        _root = root;
    }

    public UserFile File { get; }

    /// <exception cref="UsageException">The file is something else, or there is no folder for it.</exception>
    public static CredentialsDocument Open(string path)
    {
        var file = UserFile.Open(path);
        return (file.Content ?? new JsonObject()) is JsonObject root ? new(file, root) : throw UserFile.Foreign(path, "is no object with an \"apiKey\"");
    }

    /// <exception cref="TuyaException">It cannot be written.</exception>
    public void Save(TuyaCloudOptions options, CloudRegion? region)
    {
        _root["apiKey"] = options.AccessId;
        _root["apiSecret"] = options.AccessSecret!.Reveal();
        _root["apiRegion"] = region?.ToText() ?? _root["apiRegion"]?.DeepClone() ?? "";
        if (options.DeviceIds.Count > 0 || !_root.ContainsKey(Devices))
            _root[Devices] = string.Join(',', options.DeviceIds);
        File.Save(TinyTuyaJson.Write(json => _root.WriteTo(json)));
    }
}
