using Microsoft.Extensions.Options;

namespace TuyaGen.Hosting;

/// <summary>Knows the settings of every device by name or id: those of the configuration, completed from the devices file.</summary>
internal sealed class DeviceDirectory(IOptions<TuyaOptions> options, TuyaConfigurationPath path)
{
    private readonly Lazy<IReadOnlyList<DeviceEntry>> _file = new(() => options.Value.DevicesFile is { Length: > 0 } file ? DevicesFile.Load(file) : []);

    private readonly HashSet<string> _forgotten = [];

    /// <summary>The names in the configuration.</summary>
    public IEnumerable<string> Names => options.Value.Devices.Keys.Where(name => Find(name) is not null);

    /// <summary>The directory of options that no host checks at its start.</summary>
    /// <exception cref="ArgumentException">The options are wrong somewhere; the message names each setting.</exception>
    public static DeviceDirectory Check(TuyaOptions options)
    {
        var path = new TuyaConfigurationPath(nameof(TuyaOptions));
        var result = new TuyaOptionsValidator(path).Validate(null, options);
        return result.Failed
            ? throw new ArgumentException(string.Join(" ", result.Failures), nameof(options))
            : new(Options.Create(options), path);
    }

    /// <summary>What is known of a device; null where nothing is.</summary>
    public DeviceEntry? Find(string nameOrId) => Look(nameOrId) is { } entry && !_forgotten.Contains(entry.Id) ? entry : null;

    /// <summary>Knows a device no more. False where it did not know it.</summary>
    public bool Forget(string nameOrId) => Find(nameOrId) is { } entry && _forgotten.Add(entry.Id);

    private DeviceEntry? Look(string nameOrId)
    {
        var listed = _file.Value.FirstOrDefault(e => Is(e.Name, nameOrId) || e.Id == nameOrId);
        var (name, configured) = options.Value.Devices.FirstOrDefault(d => Is(d.Key, nameOrId) || d.Value.Id == nameOrId);
        if (configured is null)
            return listed;
        listed = configured.Id is { } id ? _file.Value.FirstOrDefault(e => e.Id == id) : listed;
        return (listed ?? new()) with
        {
            Id = configured.Id ?? listed?.Id ?? "",
            Name = name,
            Key = configured.Key is null ? listed?.Key : LocalKey.TryParse(configured.Key, out var key) ? key : null,
            KeyProblem = configured.Key is { } text && !LocalKey.TryParse(text, out _) ? LocalKey.Explain(text) : listed?.KeyProblem,
            Address = configured.Address ?? listed?.Address,
            Version = TuyaVersions.TryParse(configured.Version, out var version) ? version : listed?.Version,
            Cid = configured.Cid ?? listed?.Cid,
            Parent = configured.Gateway ?? listed?.Parent,
            Model = configured.Model ?? listed?.Model,
        };
    }

    /// <summary>The options of a device's connection.</summary>
    public TuyaDeviceOptions OptionsOf(string name) =>
        options.Value.Devices.TryGetValue(name, out var entry) ? entry.ToDeviceOptions() : TuyaDeviceOptions.Default;

    /// <summary>What is wrong with the settings of the devices: one sentence each, naming the setting.</summary>
    public IEnumerable<string> Problems()
    {
        string? problem = null;
        try
        {
            _ = _file.Value;
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            problem = $"{path.Of(nameof(TuyaOptions.DevicesFile))}: {e.Message}";
        }

        return problem is not null ? [problem] : options.Value.Devices.SelectMany(d => Problems(d.Key, d.Value));
    }

    private IEnumerable<string> Problems(string name, TuyaDeviceOptionsEntry entry)
    {
        var found = Find(name)!;
        if (found.Id.Length == 0)
        {
            yield return $"{path.Of(name, "Id")} is missing: give the device id, or name a devices file that has a device called '{name}' with {path.Of(nameof(TuyaOptions.DevicesFile))}.";
            yield break;
        }

        if (found.KeyProblem is { } problem)
            yield return $"{path.Of(name, "Key")}: {problem}";
        else if (found.Key is null && found.Cid is null)
            yield return $"{path.Of(name, "Key")} is missing: give the 16 characters of the local key, or a devices file that has them.";
        if (entry.Version is { } version && !TuyaVersions.TryParse(version, out _))
            yield return $"{path.Of(name, "Version")} is '{version}'; it is one of 3.1, 3.2, 3.3, 3.4 and 3.5.";
        if (!Transport.DeviceAddress.IsUnknown(entry.Address) && !Transport.DeviceAddress.TryParse(entry.Address, out _))
            yield return $"{path.Of(name, "Address")} is '{entry.Address}', which is no address; write 192.168.1.23 or 192.168.1.23:6668.";
        if (found.Cid is not null && (found.Parent is null || Find(found.Parent) is not { Cid: null }))
            yield return $"{path.Of(name, "Gateway")} must name the gateway of the sub-device among the devices.";
        if (entry.Model is { } model && !DeviceCatalogue.Default.TryFind(model, out _))
            yield return $"{path.Of(name, "Model")} is '{model}', which is no device model; there are {string.Join(", ", DeviceCatalogue.Default.Names)}.";
        if (OptionsProblem(entry) is { } wrong)
            yield return $"{path.Of(name, wrong.ParamName!)}: {wrong.Message.Split(" (Parameter", 2)[0]}";
    }

    private static ArgumentOutOfRangeException? OptionsProblem(TuyaDeviceOptionsEntry entry)
    {
        try
        {
            entry.ToDeviceOptions().Check();
            return null;
        }
        catch (ArgumentOutOfRangeException e)
        {
            return e;
        }
    }

    private static bool Is(string? name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
