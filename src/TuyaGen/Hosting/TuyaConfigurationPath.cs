namespace TuyaGen.Hosting;

/// <summary>Where the options come from, so that an error can name the setting.</summary>
internal sealed record TuyaConfigurationPath(string Path)
{
    public string Of(string device, string setting) => $"{Path}:Devices:{device}:{setting}";

    public string Of(string setting) => $"{Path}:{setting}";
}
