using System.Text.Json;

namespace TuyaGen.Cloud.Wire;

/// <summary>A page of a device's log.</summary>
internal sealed class LogPage
{
    public Entry[]? Logs { get; init; }

    public bool HasNext { get; init; }

    public string? NextRowKey { get; init; }

    internal sealed class Entry
    {
        public string? Code { get; init; }

        public JsonElement Value { get; init; }

        public int EventId { get; init; }

        public string? EventFrom { get; init; }

        /// <summary>In milliseconds since 1970.</summary>
        public long EventTime { get; init; }
    }
}
