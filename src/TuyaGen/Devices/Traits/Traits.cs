namespace TuyaGen;

// A member is the value last reported (null before) and, where it can be written, a method Set<Member>Async. The generator
// implements them for each model that names the trait; a test compiles its list of members against these.

/// <summary>Anything that is on or off.</summary>
public interface ISwitchable
{
    /// <summary>Whether it is on; null before the first report.</summary>
    bool? On { get; }

    /// <summary>Switches it.</summary>
    Task<WriteResult> SetOnAsync(bool value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);
}

/// <summary>A light or a load with a level.</summary>
public interface IDimmable
{
    /// <summary>The level in percent; null before the first report.</summary>
    decimal? Level { get; }

    /// <summary>Sets the level in percent, 0 to 100.</summary>
    Task<WriteResult> SetLevelAsync(decimal value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);
}

/// <summary>A light whose white can be warmer or colder.</summary>
public interface ITemperatureLight
{
    /// <summary>The temperature in percent, 0 warmest; null before the first report.</summary>
    decimal? Temperature { get; }

    /// <summary>Sets the temperature in percent, 0 (warmest) to 100.</summary>
    Task<WriteResult> SetTemperatureAsync(decimal value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);
}

/// <summary>A light with colours.</summary>
public interface IColourLight
{
    /// <summary>The colour; null before the first report.</summary>
    Colour? Colour { get; }

    /// <summary>Sets the colour.</summary>
    Task<WriteResult> SetColourAsync(Colour value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);
}

/// <summary>A plug or meter that measures.</summary>
public interface IPowerMeter
{
    /// <summary>The power in watt; null before the first report.</summary>
    decimal? Power { get; }

    /// <summary>The voltage in volt; null before the first report.</summary>
    decimal? Voltage { get; }

    /// <summary>The current in ampere; null before the first report.</summary>
    decimal? Current { get; }
}

/// <summary>A curtain, blind or shutter.</summary>
public interface ICover
{
    /// <summary>How far it is open, in percent; null before the first report, or where it does not say.</summary>
    decimal? Position { get; }

    /// <summary>Opens it.</summary>
    Task<WriteResult> OpenAsync(WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);

    /// <summary>Closes it.</summary>
    Task<WriteResult> CloseAsync(WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);

    /// <summary>Stops it.</summary>
    Task<WriteResult> StopAsync(WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);

    /// <summary>Moves it to a position in percent, 0 to 100.</summary>
    Task<WriteResult> SetTargetAsync(decimal value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);
}

/// <summary>A thermostat.</summary>
public interface IThermostat
{
    /// <summary>The temperature measured; null before the first report.</summary>
    decimal? Current { get; }

    /// <summary>The temperature wanted; null before the first report.</summary>
    decimal? Target { get; }

    /// <summary>Sets the temperature wanted.</summary>
    Task<WriteResult> SetTargetAsync(decimal value, WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default);
}
