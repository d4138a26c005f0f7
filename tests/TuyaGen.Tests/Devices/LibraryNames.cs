using TuyaGen.Cloud;

namespace TuyaGen.Tests.Devices;

/// <summary>The public names of the library and of its cloud client, for the pages that name them.</summary>
internal static class LibraryNames
{
    private static readonly ILookup<string, Type> Types = new[] { typeof(TuyaDevice), typeof(TuyaCloudClient) }
        .SelectMany(t => t.Assembly.GetExportedTypes())
        .ToLookup(t => t.Name.Split('`')[0]);

    public static bool Has(string type, string member) => Types[type].Any(t => t.GetMember(member).Length > 0);
}
