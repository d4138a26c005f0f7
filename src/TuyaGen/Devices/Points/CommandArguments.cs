using System.ComponentModel;

namespace TuyaGen;

/// <summary>The arguments of a command as texts. Generated code takes the values out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CommandArguments
{
    private readonly CommandInfo _command;
    private readonly string[] _texts;

    internal CommandArguments(CommandInfo command, IReadOnlyDictionary<string, string> given)
    {
        _command = command;
        _texts = new string[command.Parameters.Count];
        foreach (var (name, text) in given)
            _texts[Place(name)] = text ?? throw new ArgumentException($"{command.Name} was given null for '{name}'; give a text, or leave it away.");
        for (var i = 0; i < _texts.Length; i++)
            _texts[i] ??= command.Parameters[i].Default ?? throw Missing(command.Parameters[i]);
    }

    /// <summary>The value of a parameter: what was given, or its default.</summary>
    /// <param name="parameter">Its place.</param>
    /// <exception cref="ValueOutOfRangeException">The text is no such value.</exception>
    public T Get<T>(int parameter)
        where T : notnull
    {
        var (of, text) = (_command.Parameters[parameter], _texts[parameter]);
        return ((DpCodec<T>)of.Codec).TryParse(text, out var value) ? value : throw new ValueOutOfRangeException(of.Name, text, of.Accepts);
    }

    private int Place(string name)
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            if (string.Equals(_command.Parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        throw new ArgumentException($"{_command.Name} has no parameter '{name}'. It has {Names()}.");
    }

    private ArgumentException Missing(CommandParameter parameter) =>
        new($"{_command.Name} needs '{parameter.Name}': {parameter.Accepts}.");

    private string Names() => _command.Parameters.Count == 0 ? "none" : string.Join(", ", _command.Parameters.Select(p => p.Name));
}
