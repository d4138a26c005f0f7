using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>A data point in the vendor's terms, whatever form they came in.</summary>
internal sealed record VendorPoint
{
    /// <summary>The number of the data point, as far as it is told.</summary>
    public int? Id { get; init; }

    public string? Code { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The type, in any of the vendor's words.</summary>
    public string Type { get; init; } = "";

    /// <summary>What is told about its values; an object or nothing.</summary>
    public JsonElement? Values { get; init; }

    /// <summary>Null where the form does not tell.</summary>
    public PointAccess? Access { get; init; }

    public bool IsEvent { get; init; }

    /// <summary>It is no part of what a device reports when it is asked.</summary>
    public bool IsMessage { get; init; }

    /// <summary>The service that it belongs to, where there are several.</summary>
    public string? Service { get; init; }

    /// <summary>The name for people.</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>What to call it in a sentence.</summary>
    public string Title => Code ?? (Id is { } id ? $"data point {id}" : "a data point without code");
}
