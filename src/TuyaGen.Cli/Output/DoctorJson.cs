using TuyaGen.Cli.Diagnosis;

namespace TuyaGen.Cli.Output;

/// <summary>What the doctor has found, as one JSON document.</summary>
internal static class DoctorJson
{
    public static string Line(DoctorReport report) => JsonLine.Of(json =>
    {
        json.WriteStringIfAny("id", report.Id);
        if (report.Device != report.Id)
            json.WriteStringIfAny("name", report.Device);
        json.WriteString("verdict", report.Verdict.Code);
        json.WriteString("meaning", report.Verdict.Meaning);
        json.WriteString("advice", report.Verdict.Advice);
        json.WriteStrings("evidence", report.Evidence);
        if (report.Others.Count == 0)
            return;
        json.WriteStartArray("others");
        foreach (var other in report.Others)
        {
            json.WriteStartObject();
            json.WriteString("verdict", other.Code);
            json.WriteString("advice", other.Advice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
