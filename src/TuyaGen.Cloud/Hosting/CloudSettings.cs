using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace TuyaGen.Cloud.Hosting;

/// <summary>Takes the options out of a section of the configuration. The secret and the region are read here: their texts need explaining
/// where they are wrong, and the secret must not be shown by a binder's message.</summary>
internal sealed class CloudSettings(IConfiguration section, string path) : IConfigureOptions<TuyaCloudOptions>
{
    public void Configure(TuyaCloudOptions options)
    {
        options.AccessId = section[nameof(options.AccessId)] ?? options.AccessId;
        options.Uid = section[nameof(options.Uid)] ?? options.Uid;
        Read(nameof(options.AccessSecret), text => options.AccessSecret = AccessSecret.Parse(text));
        Read(nameof(options.Region), text => options.Region = CloudRegions.Parse(text));
        foreach (var id in section.GetSection(nameof(options.DeviceIds)).GetChildren())
            options.DeviceIds.Add(id.Value ?? "");
        options.BaseAddress = section.GetValue(nameof(options.BaseAddress), options.BaseAddress);
        options.RequestTimeout = section.GetValue(nameof(options.RequestTimeout), options.RequestTimeout);
        options.MaxRetries = section.GetValue(nameof(options.MaxRetries), options.MaxRetries);
        options.MaxRetryDelay = section.GetValue(nameof(options.MaxRetryDelay), options.MaxRetryDelay);
        options.MaxConcurrency = section.GetValue(nameof(options.MaxConcurrency), options.MaxConcurrency);
        options.LegacySignature = section.GetValue(nameof(options.LegacySignature), options.LegacySignature);
    }

    private void Read(string setting, Action<string> take)
    {
        if (section[setting] is not { Length: > 0 } text)
            return;
        try
        {
            take(text);
        }
        catch (ArgumentException e)
        {
            throw new OptionsValidationException(nameof(TuyaCloudOptions), typeof(TuyaCloudOptions), [$"{path}:{setting}: {e.Message}"]);
        }
    }
}
