namespace TuyaGen.Cloud;

/// <summary>A data point as the cloud describes it.</summary>
public sealed record CloudPoint
{
    /// <summary>The cloud's name of it, for instance <c>switch_1</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The number of the data point, as the local protocol uses it; null where the description leaves it out.</summary>
    public int? DpId { get; init; }

    /// <summary>The type, in Tuya's word: <c>Boolean</c>, <c>Integer</c>, <c>Enum</c>, <c>String</c>, <c>Json</c>, <c>Raw</c>, <c>Bitmap</c>; in Thing Data
    /// Models <c>bool</c>, <c>value</c>, <c>enum</c> and their like.</summary>
    public string Type { get; init; } = "";

    /// <summary>The name for people, in the language of the maker.</summary>
    public string? Name { get; init; }

    /// <summary>What it means.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it can be written.</summary>
    public bool IsWritable { get; init; }

    /// <summary>The unit; the signs for degrees are written <c>°C</c> and <c>°F</c>, and the Chinese second <c>s</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest number on the wire.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number on the wire.</summary>
    public decimal? Max { get; init; }

    /// <summary>The distance of two numbers on the wire.</summary>
    public decimal? Step { get; init; }

    /// <summary>How many decimal places the number on the wire has: 215 with a scale of 1 means 21.5.</summary>
    public int? Scale { get; init; }

    /// <summary>The words of an enumeration, or the names of the bits of a bitmap.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>All that the cloud says of the values, as JSON text.</summary>
    public string Values { get; init; } = "{}";
}
