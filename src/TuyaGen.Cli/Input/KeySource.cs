using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Input;

/// <summary>Where the local key comes from: the option, the devices file, the environment, or the person at the terminal.</summary>
internal sealed class KeySource(ICliConsole console)
{
    public const string Variable = "TUYA_KEY";

    /// <exception cref="UsageException">There is no key, or it is none.</exception>
    public async Task<LocalKey> FindAsync(string? given, DeviceEntry entry, CancellationToken cancellationToken)
    {
        if (given is not null)
            return LocalKey.Parse(Check(given));
        if (entry.Key is { } listed)
            return listed;
        if (entry.KeyProblem is { } problem)
            throw new UsageException($"The key of {entry} in the devices file is none. {problem}");
        var text = console.Variable(Variable)
            ?? await console.AskSecretAsync($"Local key of {entry}", cancellationToken).ConfigureAwait(false)
            ?? throw new UsageException(
                $"The local key of {entry} is missing. Give it with --key, in the variable {Variable}, or in devices.json; 'tuya wizard' fetches it.");
        return LocalKey.Parse(Check(text));
    }

    /// <summary>The text, if it is a key.</summary>
    /// <exception cref="UsageException">It is none; the message says why without showing it.</exception>
    public static string Check(string text)
    {
        try
        {
            _ = LocalKey.Parse(text);
            return text;
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
    }
}
