namespace TuyaGen.Faults.Tests.Support;

/// <summary>Rows of a theory: each version with each of several named cases.</summary>
internal static class Rows
{
    public static TheoryData<TuyaVersion, string> Of(IEnumerable<TuyaVersion> versions, IEnumerable<string> names)
    {
        var rows = new TheoryData<TuyaVersion, string>();
        foreach (var version in versions)
        {
            foreach (var name in names)
                rows.Add(version, name);
        }

        return rows;
    }
}
