using System.Globalization;
using System.Runtime.CompilerServices;
using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

// What happened to devices.
public sealed partial class TuyaCloudClient
{
    /// <summary>A device's log, latest first; further pages are fetched while the caller reads on. The cloud keeps seven days.</summary>
    /// <param name="deviceId">The device id.</param>
    /// <param name="query">Which part; null for everything of the last 24 hours.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The text is no id, or the query makes no sense.</exception>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public IAsyncEnumerable<CloudLogEntry> GetLogsAsync(string deviceId, CloudLogQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new();
        var (from, to) = query.Range(_time.GetUtcNow(), nameof(query));
        var kinds = query.Kinds.Count > 0 ? query.Kinds : Enum.GetValues<CloudLogKind>();
        KeyValuePair<string, string>[] pairs =
        [
            new("start_time", Milliseconds(from)),
            new("end_time", Milliseconds(to)),
            new("type", string.Join(',', kinds.Distinct().Select(k => (int)k))),
            new("size", query.PageSize.ToString(CultureInfo.InvariantCulture)),
            new("query_type", "1"),
        ];
        return ReadLogsAsync($"/v1.0/devices/{Ids.Check(deviceId)}/logs", pairs, cancellationToken);
    }

    private async IAsyncEnumerable<CloudLogEntry> ReadLogsAsync(
        string path, KeyValuePair<string, string>[] query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = new Paging(path);
        string? row = null;
        while (true)
        {
            var page = await GetAsync(path, CloudJson.Default.LogPage, cancellationToken, row is null ? query : [.. query, new("start_row_key", row)])
                .ConfigureAwait(false);
            foreach (var entry in page.Logs ?? [])
            {
                yield return new(
                    CloudTime.Of(entry.EventTime) ?? DateTimeOffset.UnixEpoch, (CloudLogKind)entry.EventId, entry.Code ?? "",
                    DpValue.From(entry.Value) is { Kind: not DpValueKind.Null } value ? value.ToString() : "", entry.EventFrom ?? "");
            }

            if (!page.HasNext)
                yield break;
            row = pages.Next(page.NextRowKey);
        }
    }

    private static string Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
