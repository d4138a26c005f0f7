namespace TuyaGen;

/// <summary>The periods of a day in the schedule of a thermostat, in their order.</summary>
public enum PeriodOfDay
{
    /// <summary>The morning.</summary>
    Wake,

    /// <summary>Nobody is at home.</summary>
    Away,

    /// <summary>Somebody is at home.</summary>
    Home,

    /// <summary>The night.</summary>
    Sleep,

    /// <summary>A fifth that some models have, and that neither thermostat nor app shows.</summary>
    Extra,
}
