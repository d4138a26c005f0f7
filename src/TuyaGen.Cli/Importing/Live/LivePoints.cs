using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Live;

/// <summary>Adds to a draft what a device reported of itself.</summary>
internal static class LivePoints
{
    /// <summary>The draft with guesses for data points that nobody describes, and with words that nobody lists. What was not reported is optional.</summary>
    public static DeviceDraft Add(DeviceDraft draft, Dps reported)
    {
        var notes = new List<DraftNote>(draft.Notes);
        var described = draft.Points.Select(p => Seen(p, reported, notes)).ToArray();
        var unknown = reported.Where(r => r.Value.Kind != DpValueKind.Null && r.Key is >= 1 and <= 255 && draft.Points.All(p => p.Id != r.Key));
        return draft with
        {
            Points = [.. described.Concat(unknown.Select(r => LiveGuess.Of(r.Key, r.Value))).OrderBy(p => p.Id)],
            Notes = notes,
        };
    }

    private static PointDraft Seen(PointDraft point, Dps reported, List<DraftNote> notes)
    {
        if (!reported.TryGetValue(point.Id, out var value) || value.Kind == DpValueKind.Null)
            return point.Access == PointAccess.WriteOnly || point.IsEvent ? point : point with { IsOptional = true };
        if (Expected(point) is { } kinds && !kinds.Contains(value.Kind))
        {
            notes.Add(new(point.Id, $"{point.Code ?? point.Key}: it is described as {point.Kind}, but the device reports {Describe(value.Kind)}; look at the type."));
        }
        else if (point.Kind == PointKind.Enum && point.Values.All(v => v.Wire != value))
        {
            notes.Add(new(
                point.Id, $"{point.Code ?? point.Key}: the device reports '{value}', which the description does not list; it was added as a word that is not sent."));
            return point with { Values = [.. point.Values, new ValueDraft(value) { IsReportOnly = true }] };
        }

        return point;
    }

    private static DpValueKind[]? Expected(PointDraft point) => point.Kind switch
    {
        PointKind.Bool => [DpValueKind.Boolean],
        PointKind.Int => [DpValueKind.Integer],
        PointKind.Float => [DpValueKind.Integer, DpValueKind.Number],
        PointKind.Bitmap or PointKind.Time => [DpValueKind.Integer],
        PointKind.Enum => [DpValueKind.Text],
        PointKind.String or PointKind.Raw or PointKind.Named => [DpValueKind.Text],
        _ => null,
    };

    private static string Describe(DpValueKind kind) => kind switch
    {
        DpValueKind.Boolean => "true or false",
        DpValueKind.Integer or DpValueKind.Number => "a number",
        DpValueKind.Json => "JSON",
        _ => "a text",
    };
}
