using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Sessions;

/// <summary>Asks the person at the terminal for what the command line, the environment and the files do not say of the cloud project.</summary>
internal sealed class WizardQuestions(CliHost host, WizardFlags flags)
{
    private const int Attempts = 3;
    private const string ForId = "Access ID (API key) of your cloud project at platform.tuya.com";
    private const string ForSecret = "Access Secret of the project";
    private const string ForDevice = $"Id of one of your devices, or '{WizardOptions.Scan}' to hear one; nothing for the devices of all linked accounts";

    private static string ForRegion => $"Data centre of your account: {string.Join(", ", CloudRegions.All.Select(r => r.ToText()))}; nothing to try all";

    /// <summary>A project that can be asked.</summary>
    /// <exception cref="UsageException">Something is missing and nobody is there to answer, or the answers are none.</exception>
    public async Task<TuyaCloudOptions> CompleteAsync(CancellationToken cancellationToken)
    {
        var options = new CloudAccess(host).Find(flags.Cloud);
        if (options is { AccessId.Length: > 0, AccessSecret: not null })
            return options;
        if (options.AccessId.Length == 0)
            options.AccessId = await AskAsync(ForId, Need, isSecret: false, cancellationToken).ConfigureAwait(false);
        options.AccessSecret ??= await AskAsync(ForSecret, t => AccessSecret.Parse(Need(t)), isSecret: true, cancellationToken).ConfigureAwait(false);
        if (options.DeviceIds.Count == 0)
        {
            foreach (var id in await AskAsync(ForDevice, WizardOptions.SplitIds, isSecret: false, cancellationToken).ConfigureAwait(false))
                options.DeviceIds.Add(id);
        }

        options.Region ??= await AskAsync(ForRegion, ReadRegion, isSecret: false, cancellationToken).ConfigureAwait(false);
        return options;
    }

    private static string Need(string text) =>
        text.Length > 0 ? text : throw new ArgumentException("It cannot be left out; the page of the project at platform.tuya.com shows it.");

    private static CloudRegion? ReadRegion(string text) => text.Length == 0 ? null : CloudRegions.Parse(text);

    // A slip of the finger does not cost what was typed before.
    private async Task<T> AskAsync<T>(string question, Func<string, T> read, bool isSecret, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await AnswerAsync(question, isSecret, cancellationToken).ConfigureAwait(false) is not { } answer)
                throw Missing();
            try
            {
                return read(answer.Trim());
            }
            catch (ArgumentException e)
            {
                var problem = UsageException.Of(e);
                if (attempt == Attempts)
                    throw problem;
                await host.Console.Error.WriteLineAsync(problem.Message.AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private ValueTask<string?> AnswerAsync(string question, bool isSecret, CancellationToken cancellationToken)
    {
        if (flags.IsSilent)
            return ValueTask.FromResult<string?>(null);
        return isSecret ? host.Console.AskSecretAsync(question, cancellationToken) : host.Console.AskAsync(question, cancellationToken);
    }

    private UsageException Missing() => new(
        $"The id or the secret of the cloud project is missing. Give the id with --key or in the variable {CloudAccess.IdVariable}, and the secret in the "
        + $"variable {CloudAccess.SecretVariable} or with --secret; or have --offline work from a {flags.RawPath} that is there.");
}
