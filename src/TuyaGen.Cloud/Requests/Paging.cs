namespace TuyaGen.Cloud.Requests;

/// <summary>Walks through lists that come in pages.</summary>
internal static class Paging
{
    /// <summary>Where the next page begins. A list whose pages go round has no end.</summary>
    /// <exception cref="CloudAnswerException">There is no next page although the cloud says so.</exception>
    public static string Next(string? last, string? next, string path) => string.IsNullOrEmpty(next) || next == last
        ? throw new CloudAnswerException($"The cloud says that the list {path} goes on, but not where. Try again; with RequestAsync you see its pages.")
        : next;
}
