using System.Text.Json;

namespace TuyaGen.Tests.Protocol;

/// <summary>The golden frames: made by another implementation with fixed keys, nonces and times.</summary>
internal static class Vectors
{
    private static readonly JsonDocument Document =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "tinytuya.json")));

    public const long Time = 1700000000;

    public static JsonElement Section(string name) => Document.RootElement.GetProperty(name);

    public static TheoryData<int> Indexes(string section, Func<JsonElement, bool>? where = null)
    {
        var data = new TheoryData<int>();
        var items = Section(section).EnumerateArray().ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            if (where?.Invoke(items[i]) != false)
                data.Add(i);
        }

        return data;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static byte[] Bytes(this JsonElement element, string name) => Convert.FromHexString(element.Text(name));

    public static bool Has(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public static TuyaVersion Version(this JsonElement element) => TuyaVersions.Parse(element.Text("version"));
}
