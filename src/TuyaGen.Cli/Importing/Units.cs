namespace TuyaGen.Cli.Importing;

/// <summary>Units as people write them, out of the many ways in which vendors do.</summary>
internal static class Units
{
    // Where capital letters tell units apart, those go before.
    private static readonly Dictionary<string, string> Exact = new(StringComparer.Ordinal)
    {
        ["C"] = "°C", ["c"] = "°C", ["F"] = "°F", ["f"] = "°F", ["S"] = "s", ["M"] = "m", ["MM"] = "mm", ["CM"] = "cm", ["KM"] = "km",
        ["mW"] = "mW", ["MW"] = "MW", ["mWh"] = "mWh", ["MWh"] = "MWh", ["MPa"] = "MPa", ["mPa"] = "mPa", ["Mbps"] = "Mbit/s",
    };

    private static readonly Dictionary<string, string> Spellings = Table(
        ("°C", "℃ °c ºc degc celsius 摄氏度 度c 'c"),
        ("°F", "℉ °f ºf degf fahrenheit 华氏度 'f"),
        ("K", "k kelvin"),
        ("°", "deg degree degrees ° º"),
        ("%", "% percent ％ %rh rh"),
        ("s", "s sec secs second seconds 秒 秒钟"),
        ("ms", "ms msec millisecond milliseconds 毫秒"),
        ("min", "min mins minute minutes 分 分钟"),
        ("h", "h hr hrs hour hours 小时 时"),
        ("d", "d day days 天 日"),
        ("month", "month months 月"),
        ("W", "w watt watts 瓦"),
        ("kW", "kw 千瓦"),
        ("kWh", "kwh kw·h kw.h kw*h kw-h kw・h kw/h 度 千瓦时"),
        ("Wh", "wh w·h w.h w*h"),
        ("VA", "va"),
        ("kVA", "kva"),
        ("var", "var"),
        ("kvar", "kvar"),
        ("kvarh", "kvarh kvar·h kvar.h"),
        ("V", "v volt volts 伏"),
        ("mV", "mv"),
        ("A", "a amp amps ampere 安"),
        ("mA", "ma 毫安"),
        ("Ah", "ah"),
        ("mAh", "mah"),
        ("Hz", "hz hertz 赫兹"),
        ("kHz", "khz"),
        ("Ω", "ohm ohms ω"),
        ("L", "l liter liters litre litres 升"),
        ("mL", "ml milliliter 毫升"),
        ("L/min", "l/min lpm"),
        ("L/h", "l/h"),
        ("gal", "gal gallon gallons"),
        ("gal/min", "gal/min gpm"),
        ("m³", "m3 m³ ㎥ m^3 cbm 立方米 立方"),
        ("m³/h", "m3/h m³/h ㎥/h m^3/h cmh"),
        ("m²", "m2 m² ㎡ m^2 sqm 平方米"),
        ("cm²", "cm2 cm² ㎠"),
        ("mm", "mm 毫米"),
        ("cm", "cm 厘米"),
        ("m", "m meter meters 米"),
        ("km", "km 公里 千米"),
        ("in", "in inch inches 英寸"),
        ("ft", "ft feet 英尺"),
        ("m/s", "m/s"),
        ("km/h", "km/h kmh"),
        ("mph", "mph"),
        ("g", "g gram grams 克"),
        ("mg", "mg"),
        ("kg", "kg 千克 公斤"),
        ("oz", "oz"),
        ("lb", "lb lbs"),
        ("µg/m³", "ug/m3 µg/m3 μg/m3 ug/m³ µg/m³ μg/m³ ugm3 ug/m^3 ug/㎥ μg/㎥ µg/㎥ 微克/立方米"),
        ("mg/m³", "mg/m3 mg/m³ mgm3 mg/m^3 mg/㎥"),
        ("mg/L", "mg/l"),
        ("ppm", "ppm"),
        ("ppb", "ppb"),
        ("% LEL", "%lel lel"),
        ("µS/cm", "us/cm µs/cm μs/cm"),
        ("lx", "lx lux 勒克斯"),
        ("lm", "lm"),
        ("dB", "db 分贝"),
        ("dBm", "dbm"),
        ("Pa", "pa"),
        ("hPa", "hpa 百帕"),
        ("kPa", "kpa"),
        ("bar", "bar"),
        ("psi", "psi"),
        ("mmHg", "mmhg"),
        ("rpm", "rpm r/min rp/m 转/分"),
        ("bpm", "bpm 次/分"),
        ("BTU", "btu"),
        ("times", "times time 次"),
        ("portions", "portion portions 份"),
        ("pcs", "pcs pc 个"),
        ("steps", "steps step 步"),
        ("pH", "ph"));

    /// <summary>The usual spelling of a unit; what is no known spelling, as it is; null for none.</summary>
    public static string? Normalize(string? unit)
    {
        var trimmed = unit?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed is "/" or "-" or "无" or "null" or "none" or "None" or "NULL" or "1")
            return null;
        return Exact.TryGetValue(trimmed, out var exact) ? exact : Spellings.GetValueOrDefault(trimmed, trimmed);
    }

    /// <summary>
    /// The unit before tinytuya wrote it down: it turns every f and c into a sign for degrees, so that cm becomes °Cm. A unit that is
    /// nothing but such a sign is meant so.
    /// </summary>
    public static string? OfTinyTuya(string? unit) => unit is null or "°C" or "°F"
        ? unit
        : unit.Replace("°C", "c", StringComparison.Ordinal).Replace("°F", "f", StringComparison.Ordinal);

    private static Dictionary<string, string> Table(params (string Unit, string Spellings)[] units)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (unit, spellings) in units)
        {
            foreach (var spelling in spellings.Split(' ').Append(unit))
                table.TryAdd(spelling, unit);
        }

        return table;
    }
}
