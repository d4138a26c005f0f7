using TuyaGen.Cli.Host;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Input;

/// <summary>The way to the user's cloud project: by the options, the environment, or the file that the wizard writes.</summary>
internal sealed class CloudAccess(CliHost host)
{
    public const string IdVariable = "TUYA_API_KEY";
    public const string SecretVariable = "TUYA_API_SECRET";
    public const string RegionVariable = "TUYA_API_REGION";
    public const string DefaultFile = "tinytuya.json";

    /// <summary>What is known of the project; the id is empty or the secret null where nothing says it.</summary>
    /// <exception cref="UsageException">The file cannot be read, or something in it or given is none.</exception>
    public TuyaCloudOptions Find(CloudFlags flags)
    {
        var id = flags.AccessId ?? host.Console.Variable(IdVariable);
        var secret = flags.AccessSecret ?? host.Console.Variable(SecretVariable);
        try
        {
            // The secret of the file belongs to the id of the file.
            var file = Load(flags, isNeeded: id is null || secret is null);
            if (file is not null && (id ?? file.AccessId) != file.AccessId)
                file = null;
            var options = new TuyaCloudOptions
            {
                AccessId = id ?? file?.AccessId ?? "",
                AccessSecret = secret is null ? file?.AccessSecret : AccessSecret.Parse(secret),
                Region = flags.Region ?? (host.Console.Variable(RegionVariable) is { } region ? CloudRegions.Parse(region) : file?.Region),
            };
            foreach (var device in flags.DeviceIds.Count > 0 ? flags.DeviceIds : file?.DeviceIds.AsEnumerable() ?? [])
                options.DeviceIds.Add(device);
            return options;
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
    }

    /// <summary>A client of the project. Nothing is sent yet.</summary>
    /// <exception cref="UsageException">The options make no sense.</exception>
    public TuyaCloudClient Connect(TuyaCloudOptions options, bool isVerbose)
    {
        try
        {
            return host.CloudHandler is { } handler
                ? new(options, new HttpClient(handler, disposeHandler: false), host.Time, host.LogTo(isVerbose))
                : new(options, host.Time, host.LogTo(isVerbose));
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
    }

    // A file that says nothing needed may say what it likes.
    private static TuyaCloudOptions? Load(CloudFlags flags, bool isNeeded)
    {
        var path = flags.CredentialsFile ?? DefaultFile;
        try
        {
            return File.Exists(path) ? CredentialsFile.Load(path) : null;
        }
        catch (FormatException) when (!isNeeded)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
