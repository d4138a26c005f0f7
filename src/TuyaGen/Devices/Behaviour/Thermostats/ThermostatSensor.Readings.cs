using System.Globalization;

namespace TuyaGen;

public partial record ThermostatSensor
{
    /// <summary>The temperature in degrees Celsius: as it was measured where the firmware says so, else the one that is used.</summary>
    public decimal Temperature => TemperatureMeasured ?? TemperatureUsed;

    /// <summary>The temperature in degrees Celsius that goes into the average. Firmware that does not round it itself is rounded as the
    /// thermostat does it, to half degrees towards zero.</summary>
    public decimal TemperatureCounted => TemperatureMeasured is null ? decimal.Truncate(TemperatureUsed * 2) / 2 : TemperatureUsed;

    /// <summary>Its number as eight hexadecimal digits.</summary>
    public string HexId => Id.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Whether it goes by this: its name, or its number in hexadecimal digits of any case.</summary>
    internal bool IsCalled(string nameOrId) => HexId.Equals(nameOrId, StringComparison.OrdinalIgnoreCase) || Name == nameOrId;
}
