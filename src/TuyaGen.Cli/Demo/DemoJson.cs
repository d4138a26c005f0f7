using System.Text.Json;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Demo;

/// <summary>The demonstration for a script: one JSON document per line.</summary>
internal sealed class DemoJson(TextWriter output) : DemoScreen
{
    public override void Announce(string what) => Line("step", json => json.WriteString("text", what));

    public override void Show(string device, string what) => Line("report", json =>
    {
        json.WriteString("device", device);
        json.WriteString("text", what);
    });

    public override void Refuse(string why) => Line("refused", json => json.WriteString("text", why));

    public override void Say(string text) => Line("note", json => json.WriteString("text", text));

    public override void Show(IReadOnlyList<DemoResult> results)
    {
        foreach (var result in results)
        {
            Line("result", json =>
            {
                json.WriteString("device", result.Device);
                json.WriteString("class", result.Class);
                json.WriteString("version", result.Version.ToText());
                json.WriteNumber("milliseconds", Math.Round(result.RoundTrip.TotalMilliseconds, 3));
                json.WriteNumber("commands", result.Commands);
                json.WriteNumber("pushes", result.Pushes);
            });
        }
    }

    private void Line(string kind, Action<Utf8JsonWriter> members)
    {
        var line = JsonLine.Of(json =>
        {
            json.WriteString("event", kind);
            members(json);
        });
        lock (Turn)
            output.WriteLine(line);
    }
}
