using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Whatever stands in a text of a model, it stays a text.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData(@"*/ class Evil { } /*")]
    [InlineData(@"</summary><summary>")]
    [InlineData(@"\"" + Evil() + \""")]
    [InlineData(@"\u2028class Evil { }")]
    [InlineData(@"\u2029class Evil { }")]
    [InlineData(@"\u0085class Evil { }")]
    [InlineData(@"\r\nclass Evil { }")]
    [InlineData(@"\u0000\u0001\u001b")]
    [InlineData(@"{0} {{ }} {")]
    [InlineData(@"\\ \\u0022 \\")]
    [InlineData(@"\ud83d")]
    [InlineData(@"💡 \uffff\ufffe")]
    [InlineData(@"]]> &amp; <b>")]
    [InlineData(@"   ")]
    [InlineData(@"")]
    public void A_text_of_a_model_cannot_become_code(string text)
    {
        var model = $$$"""
            {
              "device": "Lamp", "doc": "{{{text}}}", "category": "{{{text}}}",
              "products": [{ "id": "x{{{text}}}", "model": "{{{text}}}" }],
              "types": {
                "Packed": { "doc": "{{{text}}}", "layout": [{ "name": "A", "type": "u8", "doc": "{{{text}}}", "unit": "{{{text}}}", "values": { "B": { "is": 1, "doc": "{{{text}}}" } } }, { "type": "utf8", "const": "x{{{text}}}" }] },
                "Object": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": "string", "const": "{{{text}}}" }, { "name": "B", "key": "b", "type": "string", "values": { "C": "{{{text}}}" } }] },
                "Mode": { "doc": "{{{text}}}", "enum": { "On": { "is": "{{{text}}}", "doc": "{{{text}}}" } } } },
              "dps": {
                "Title": { "id": 1, "type": "string", "doc": "{{{text}}}", "unit": "{{{text}}}", "code": "{{{text}}}", "absent": "{{{text}}}" },
                "Mode": { "id": 2, "type": "Mode" },
                "Speed": { "id": 3, "type": "enum", "values": ["{{{text}}}", "a"] },
                "Faults": { "id": 4, "type": "bitmap", "bits": ["a", "{{{text}}}"] }
              },
              "commands": {
                "Say": {
                  "doc": "{{{text}}}",
                  "params": { "what": { "type": "string", "default": "{{{text}}}", "doc": "{{{text}}}", "unit": "{{{text}}}" } },
                  "set": { "Title": "{{{text}}}${what}{{{text}}}" }
                }
              },
              "variants": { "V": { "doc": "{{{text}}}", "if": { "value": { "1": ["{{{text}}}"] }, "product": ["{{{text}}}"] } } }
            }
            """;

        var generation = Generation.Of(ModelText.Many(("lamp.tuya.json", model)));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        Assert.Null(generation.Output.GetTypeByMetadataName("Sample.Evil"));
    }
}
