using System.Globalization;
using System.Text.Json;
using TuyaGen.Cli.Importing.Sources;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>The forms in which Tuya, and the tools around it, describe devices. All are JSON and told apart by what is in them.</summary>
internal sealed class VendorFormat : ISourceFormat
{
    private const int MostTold = 3;

    public bool Recognizes(SourceFile file) =>
        file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || file.Text.AsSpan().TrimStart() is ['{' or '[', ..];

    public SourceReading Read(SourceFile file)
    {
        var root = JsonAccess.Parse(file.Text);
        if (root.Member("success") is { ValueKind: JsonValueKind.False })
            throw new FormatException($"it is an error of the cloud ({root.Text("code")}: {root.Text("msg")}), no description.");
        var skipped = new List<string>();
        var reading = Read(Content(root), skipped);
        if (reading is null)
        {
            throw new FormatException(IsModel(root)
                ? "it is a device model already."
                : "its JSON describes no device. A Thing Data Model, a specification, an activation schema, a devices.json or tuya-raw.json is understood.");
        }

        var (format, devices) = reading.Value;
        if (devices.All(d => d.Points.Count == 0))
            throw new FormatException($"it is {format} without data points.{InShort(skipped)}");
        return new(format, [.. devices.Select(d => DeviceReader.Read(d with { Labels = [.. d.Labels, file.Stem] }))]) { Skipped = skipped };
    }

    private static (string Format, IReadOnlyList<VendorDevice> Devices)? Read(JsonElement root, List<string> skipped)
    {
        if (ThingModelReader.Find(root) is { } model)
            return ("a Thing Data Model", [ThingModelReader.Read(model)]);
        if (SpecificationReader.Recognizes(root))
            return ("a specification", [SpecificationReader.Read(root)]);
        if (DeviceListReader.Find(root) is { } devices)
            return ("a list of devices", DeviceListReader.Read(devices, skipped));
        if (SchemaReader.FindAll(root) is { Count: > 0 } schemas)
            return ("an activation schema", [.. schemas.Select(s => SchemaReader.Read(s) with { Labels = Titles(root) })]);
        if (root.Member("mapping") is { ValueKind: JsonValueKind.Object })
            return ("a mapping", [DeviceListReader.Read(root)]);
        if (StrategyReader.Find(root) is { } strategy)
            return ("a local strategy", [StrategyReader.Read(strategy)]);
        return MappingReader.Recognizes(root) ? ("a mapping", [new(MappingReader.Read(root))]) : null;
    }

    // What the cloud answers is wrapped, at times in a text.
    private static JsonElement Content(JsonElement root) => root.Member("result") switch
    {
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array } result => result,
        { ValueKind: JsonValueKind.String } => root.Member("result").AsObject() ?? root,
        _ => root,
    };

    private static string InShort(List<string> skipped) => string.Concat(skipped.Take(MostTold).Select(s => " " + s))
        + (skipped.Count > MostTold ? string.Create(CultureInfo.InvariantCulture, $" And {skipped.Count - MostTold} more of the kind.") : "");

    private static string[] Titles(JsonElement root) => root.Text("name") is { } name ? [$"{root.Text("manufacturer")} {name}"] : [];

    private static bool IsModel(JsonElement root) => root.Member("device") is not null && root.Member("dps") is not null;
}
