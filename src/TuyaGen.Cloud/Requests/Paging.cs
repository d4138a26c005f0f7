namespace TuyaGen.Cloud.Requests;

/// <summary>Walks through a list that comes in pages.</summary>
internal sealed class Paging(string path)
{
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);

    /// <summary>Where the next page begins. A list whose pages go round would have no end.</summary>
    /// <exception cref="CloudAnswerException">There is no next page although the cloud says so.</exception>
    public string Next(string? row) => !string.IsNullOrEmpty(row) && _rows.Add(row)
        ? row
        : throw new CloudAnswerException(
            $"The cloud says that the list {path} goes on, but not where. Try again; with RequestAsync you see its pages.");
}
