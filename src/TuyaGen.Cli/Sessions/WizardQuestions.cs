using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Sessions;

/// <summary>Asks the person at the terminal for what the command line, the environment and the files do not say of the cloud project.</summary>
internal sealed class WizardQuestions(CliHost host, WizardFlags flags)
{
    /// <summary>A project that can be asked.</summary>
    /// <exception cref="UsageException">Something is missing and nobody is there to answer, or an answer is none.</exception>
    public async Task<TuyaCloudOptions> CompleteAsync(CancellationToken cancellationToken)
    {
        var options = new CloudAccess(host).Find(flags.Cloud);
        if (options is { AccessId.Length: > 0, AccessSecret: not null })
            return options;
        try
        {
            if (options.AccessId.Length == 0)
                options.AccessId = await NeedAsync("Access ID (API key) of your cloud project at platform.tuya.com", host.Console.AskAsync, cancellationToken).ConfigureAwait(false);
            options.AccessSecret ??= AccessSecret.Parse(
                await NeedAsync("Access Secret of the project", host.Console.AskSecretAsync, cancellationToken).ConfigureAwait(false));
            if (options.DeviceIds.Count == 0)
                await AskDeviceAsync(options, cancellationToken).ConfigureAwait(false);
            options.Region ??= await AskRegionAsync(cancellationToken).ConfigureAwait(false);
            return options;
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
    }

    private async Task<string> NeedAsync(
        string question, Func<string, CancellationToken, ValueTask<string?>> ask, CancellationToken cancellationToken)
    {
        var answer = flags.IsSilent ? null : await ask(question, cancellationToken).ConfigureAwait(false);
        return answer?.Trim() is { Length: > 0 } text ? text : throw new UsageException(
            $"The {question} is missing. Give the id with --key or in the variable {CloudAccess.IdVariable}, and the secret in the variable "
            + $"{CloudAccess.SecretVariable} or with --secret; or have --offline work from a {flags.RawPath} that is there.");
    }

    private async Task AskDeviceAsync(TuyaCloudOptions options, CancellationToken cancellationToken)
    {
        var answer = await host.Console.AskAsync(
            $"Id of one of your devices, or '{WizardOptions.Scan}' to hear one; nothing for the devices of all linked accounts", cancellationToken).ConfigureAwait(false);
        foreach (var id in WizardOptions.SplitIds(answer ?? ""))
            options.DeviceIds.Add(id);
    }

    private async Task<CloudRegion?> AskRegionAsync(CancellationToken cancellationToken)
    {
        var names = string.Join(", ", CloudRegions.All.Select(r => r.ToText()));
        var answer = await host.Console.AskAsync($"Data centre of your account: {names}; nothing to try all", cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(answer) ? null : CloudRegions.Parse(answer);
    }
}
