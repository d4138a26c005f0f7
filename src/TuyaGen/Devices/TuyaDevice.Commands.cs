namespace TuyaGen;

// Commands by name, for programs that know no class.
public partial class TuyaDevice
{
    private static readonly IReadOnlyDictionary<string, string> NoArguments = new Dictionary<string, string>();

    /// <summary>The commands of the device, with the limits of its variant once that is known; none for a device without a model.</summary>
    public IReadOnlyList<CommandInfo> Commands => Description is { } model ? model.CommandsOf(Variant ?? model.Main) : [];

    /// <summary>Calls a command of the model by its name, with arguments as a person writes them:
    /// <c>InvokeAsync("SetWhite", new Dictionary&lt;string, string&gt; { ["brightness"] = "40" })</c>.</summary>
    /// <param name="command">The name of a command, of any case.</param>
    /// <param name="arguments">Texts by the names of parameters, of any case; a parameter with a default may be left out. Null for none.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotSupportedByDeviceException">There is no such command, and the message names those that there are; or the device lacks
    /// what the command needs.</exception>
    /// <exception cref="ArgumentException">The command has no such parameter, or one is missing.</exception>
    /// <exception cref="ValueOutOfRangeException">An argument is not what the command takes; the message says what it does.</exception>
    /// <exception cref="TuyaException">The device cannot be reached, refuses, or does not answer; the type says which.</exception>
    public async Task<CommandResult> InvokeAsync(
        string command,
        IReadOnlyDictionary<string, string>? arguments = null,
        WriteLevel level = WriteLevel.Default,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(command);
        var found = Command(command);
        return await found.Call(this, new(found, arguments ?? NoArguments), level, cancellationToken).ConfigureAwait(false);
    }

    private CommandInfo Command(string name)
    {
        if (Description is not { } model)
            throw new NotSupportedByDeviceException($"{this} has no model, so it has no command '{name}'; write data points by their numbers.");
        if (Commands.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)) is { } command)
            return command;
        var others = model.Commands.Count == 0 ? "It has none; write its properties." : $"It has {string.Join(", ", model.Commands)}.";
        throw new NotSupportedByDeviceException($"{model.Name} has no command '{name}'. {others}");
    }
}
