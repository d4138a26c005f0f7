using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuyaGen.Cli.Records;

/// <summary>Writes a record as JSON, with everything hidden that a stranger must not know.</summary>
internal sealed partial class RecordWriter(DumpRecord record, Redactor redactor)
{
    /// <summary>The field by which a record is recognised, and the number of its form.</summary>
    public const string Mark = "tuyaDump";

    private const int Form = 1;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    private readonly RedactedJson _redacted = new(
        redactor, record.State?.Variant.Points.Where(p => p.IsSecret).Select(p => p.Id).ToHashSet() ?? []);

    public string Write(bool isIndented)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, isIndented ? Indented : OneLine))
            Write(json);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber(Mark, Form);
        json.WriteString("tool", typeof(RecordWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteString("system", $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}");
        json.WriteString("taken", record.Begun.UtcDateTime);
        json.WriteNumber("milliseconds", Milliseconds(record.Duration));
        WriteDevice(json);
        WriteBroadcast(json);
        WriteProblem(json);
        WritePoints(json);
        WriteSteps(json);
        WriteFrames(json);
        json.WriteEndObject();
    }

    private void WriteDevice(Utf8JsonWriter json)
    {
        var (choice, state) = (record.Choice, record.State);
        json.WriteStartObject("device");
        json.WriteString("id", redactor.Name(choice.Settings.Id));
        WriteIfAny(json, "cid", choice.Child?.Cid is { } cid ? redactor.Name(cid) : null);
        WriteIfAny(json, "address", choice.Settings.Address is { } address ? redactor.Host(address) : null);
        WriteIfAny(json, "version", choice.Settings.Version?.ToText());
        json.WriteString("kind", record.Kind == DeviceKind.Device22 ? "device22" : "default");
        WriteIfAny(json, "product", choice.ProductId ?? record.Heard?.ProductKey);
        WriteIfAny(json, "model", choice.Model?.Name);
        WriteIfAny(json, "variant", state?.Variant.Name);
        WriteIfAny(json, "category", choice.Model?.Category);
        json.WriteEndObject();
    }

    private void WriteBroadcast(Utf8JsonWriter json)
    {
        if (record.Heard is not { } heard)
            return;
        json.WriteStartObject("broadcast");
        json.WriteString("address", redactor.Host(heard.Address));
        WriteIfAny(json, "version", heard.Version?.ToText());
        WriteIfAny(json, "product", heard.ProductKey);
        if (heard.IsEncrypted is { } isEncrypted)
            json.WriteBoolean("encrypted", isEncrypted);
        if (heard.Port is { } port)
            json.WriteNumber("port", port);
        json.WriteEndObject();
    }

    private void WriteProblem(Utf8JsonWriter json)
    {
        if (record.Problem is not { } problem)
            return;
        json.WriteStartObject("problem");
        json.WriteString("type", problem.GetType().Name);
        json.WriteNumber("code", problem.Code);
        json.WriteString("message", redactor.Text(problem.Message));
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value) => Output.JsonLine.WriteStringIfAny(json, name, value);

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}
