namespace TuyaGen.TestSupport;

/// <summary>The folder of this repository, for tests that read its sources.</summary>
public static class RepositoryRoot
{
    private const string Marker = "TuyaGen.sln";

    /// <summary>The nearest folder above the test's own that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The test does not run inside the repository.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds {Marker}; run the tests inside the repository.");
    }
}
