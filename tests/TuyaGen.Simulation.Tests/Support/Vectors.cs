using System.Text.Json;

namespace TuyaGen.Simulation.Tests.Support;

/// <summary>The golden frames.</summary>
internal static class Vectors
{
    private static readonly JsonDocument Document =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "tinytuya.json")));

    /// <summary>The time that all of them bear.</summary>
    public static DateTimeOffset RecordedAt { get; } =
        DateTimeOffset.FromUnixTimeSeconds(Document.RootElement.GetProperty("meta").GetProperty("fixed").GetProperty("unix_time").GetInt64());

    public static IReadOnlyList<FrameVector> Frames { get; } = [.. Section("tcp_frames").Select(e => new FrameVector(e))];

    public static IReadOnlyList<JsonElement> Sessions { get; } = [.. Section("sessions")];

    public static IReadOnlyList<JsonElement> Datagrams { get; } = [.. Section("udp_packets")];

    public static FrameVector Frame(string name) => Frames.Single(f => f.Name == name);

    public static byte[] Hex(this JsonElement element, string name) => Convert.FromHexString(element.GetProperty(name).GetString()!);

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> Section(string name) => Document.RootElement.GetProperty(name).EnumerateArray();
}
