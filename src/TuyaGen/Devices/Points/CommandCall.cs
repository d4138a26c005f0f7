using System.ComponentModel;

namespace TuyaGen;

/// <summary>Calls a command of a device of the right class. Generated code makes it.</summary>
/// <param name="device">The device.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="level">What to wait for.</param>
/// <param name="cancellationToken">Ends the wait.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate Task<CommandResult> CommandCall(
    TuyaDevice device, CommandArguments arguments, WriteLevel level, CancellationToken cancellationToken);
