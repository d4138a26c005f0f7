using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Schema;

/// <summary>What must stand around the words of a model, and the names that mean something in it.</summary>
internal static class ModelContexts
{
    private const string Layout = """[{ "name": "F", "type": "u8" }]""";

    public static SchemaContexts All { get; } = new(
        Values: new Dictionary<string, string[]>
        {
            ["#/namespace"] = ["\"Acme.Devices\""],
            ["#/include/*"] = ["\"Std\""],
            ["#/$defs/pascal"] = ["\"A\"", "\"On\"", "\"F\"", "\"Leak\""],
            ["#/$defs/member"] = ["\"Z\""],
            ["#/$defs/path"] = ["\"A\"", "\"Pack.F\""],
            ["#/$defs/duration"] = ["\"500ms\"", "\"2s\"", "\"1min\""],
            ["#/$defs/scalar"] = ["1", "true", "\"Low\"", "\"$level\"", "\"is ${level}\"", "\"2s\""],
            ["#/$defs/openRange"] = ["[0, 9]", "[0, \"Limit\"]", "[\"Limit\", 9]"],
            ["#/$defs/range"] = ["[0, 9]"],
            ["#/$defs/view"] = ["[0, 100]", "[9, -9]"],
            ["#/$defs/typeName"] =
            [
                "\"bool\"", "\"int\"", "\"float\"", "\"string\"", "\"raw\"", "\"json\"", "\"time\"", "\"Kind\"", "\"Faults\"", "\"Packed\"",
                "\"Std.DayPlan\"", "\"Std.LightScene\"",
            ],
            ["#/$defs/fieldType"] =
            [
                .. new[] { "bool", "u4", "u8", "u24le", "i64", "f32", "f32le", "bytes:2", "ascii:2", "utf8:2", "utf16:2", "hex:2", "dec:2", "bytes", "Std.DayPlan",
                    "string", "number", "int", "array" }.Select(t => $"\"{t}\""),
            ],
            ["#/$defs/dp/text"] = ["\"{n}h\""],
            ["#/$defs/field/key"] = ["\"f\""],
            ["#/$defs/field/signOf"] = ["\"Sign\""],
            ["#/$defs/field/bits|1"] = ["[3, 0]"],
            ["#/$defs/field/repeat|2"] = ["\"Count\""],
            ["#/$defs/field/size|1"] = ["\"Count\""],
            ["#/$defs/unit|1/of"] = ["\"A\""],
            ["#/$defs/comparison|3/below"] = ["1", "\"Limit\""],
            ["#/$defs/comparison|3/atLeast"] = ["1", "\"Limit\""],
            ["#/$defs/comparison|3/belowRangeOf"] = ["\"A\""],
            ["#/$defs/layout|1/cases/*/lengthMod"] = ["[2, 0]"],
            ["#/$defs/layout|1/cases/*/head"] = ["\"01ff\""],
            ["#/$defs/layout|2/tagged/prefix"] = ["\"0101\"", "\"detect:3\""],
            ["#/$defs/layout|2/tagged/tag"] = ["\"u8\"", "\"u16\""],
            ["#/$defs/layout|2/tagged/value|0"] = ["\"u16\""],
            ["#/$defs/traitMember|0"] = ["\"On\""],
            ["#/$defs/traitMember|1"] = ["[\"On\", \"On\"]"],
            ["#/$defs/computed/select"] = ["\"A\"", "\"Pack.F\""],
            ["#/$defs/command/steps/*|1/run"] = ["\"Go\""],
            ["#/$defs/command/steps/*|2/timeout|1"] = ["\"$wait\""],
            ["#/$defs/command/params/*/type"] =
            [
                .. new[] { "bool", "int", "number", "float", "string", "raw", "time", "duration", "Kind", "Packed", "Std.Colour", "Std.DayPlan" }.Select(t => $"\"{t}\""),
            ],
        },
        Keys: new Dictionary<string, string[]>
        {
            ["#/types"] = ["T"],
            ["#/dps"] = ["Z"],
            ["#/computed"] = ["Y"],
            ["#/commands"] = ["Do"],
            ["#/variants"] = ["V"],
            ["#/traits"] = ["ISwitchable"],
            ["#/traits/*"] = ["On"],
            ["#/$defs/test"] = ["A", "On", "Mode", "Bits", "Pack.F", "$level"],
            ["#/$defs/stateTest"] = ["A", "On", "Mode", "Bits", "Pack.F"],
            ["#/$defs/fieldTest"] = ["Count", "Sign", "Word", "Bits"],
            ["#/$defs/enumValues|0"] = ["One"],
            ["#/$defs/bits|0"] = ["One"],
            ["#/$defs/assignments"] = ["A", "On", "Mode", "Name", "Pack", "Pack.F", "Pack.Marks", "Pack.Inner"],
            ["#/$defs/newValue"] = ["F", "Marks", "Inner", "Items", "A"],
            ["#/$defs/command/params"] = ["other"],
            ["#/$defs/command/steps/*|1/with"] = ["level"],
            ["#/$defs/layout|2/tagged/fields"] = ["G"],
            ["#/$defs/variant/dps"] = ["A", "Z"],
            ["#/$defs/variant/types"] = ["T"],
            ["#/$defs/variant/commands"] = ["Go"],
            ["#/$defs/variant/if/kind"] = ["2"],
            ["#/$defs/variant/if/value"] = ["2"],
        },
        Objects: new Dictionary<string, string[]>
        {
            ["#"] =
            [
                """
                { "device": "X",
                  "types": {
                    "Kind": { "enum": { "Low": "1" } }, "Faults": { "bitmap": ["leak"] },
                    "Packed": { "layout": [
                      { "name": "F", "type": "u8" }, { "name": "Marks", "type": "u8", "repeat": 1 }, { "name": "Inner", "type": "object", "fields": [{ "name": "A", "type": "u8" }] },
                      { "name": "Items", "type": "object", "repeat": "fill", "fields": [{ "name": "A", "type": "u8" }] }] } },
                  "dps": {
                    "A": { "id": 1, "type": "int", "range": [0, 9] }, "On": { "id": 2, "type": "bool" }, "Mode": { "id": 3, "type": "Kind" }, "F": { "id": 8, "type": "int" },
                    "Bits": { "id": 4, "type": "Faults" }, "Pack": { "id": 5, "type": "Packed" }, "Name": { "id": 6, "type": "string" }, "Limit": { "id": 7, "type": "int" } },
                  "commands": { "Go": { "params": { "level": { "type": "int", "default": 1 } }, "set": { "A": "$level" } } } }
                """,
            ],
            ["#/$defs/product|1"] = ["""{ "id": "p" }"""],
            ["#/$defs/unit|1"] = ["""{ "of": "A" }"""],
            ["#/$defs/when/*"] = ["""{ "if": { "A": 1 } }"""],
            ["#/$defs/dp"] =
            [
                """{ "id": 9, "type": "int" }""", """{ "id": 9, "type": "int", "range": [0, 9], "channel": 1 }""", """{ "id": 9, "type": "bool" }""", """{ "id": 9, "type": "float" }""",
                """{ "id": 9, "type": "enum", "values": { "Low": "1" } }""", """{ "id": 9, "type": "bitmap", "bits": ["leak"] }""", """{ "id": 9, "type": "string" }""",
                """{ "id": 9, "type": "raw" }""", """{ "id": 9, "type": "json" }""", """{ "id": 9, "type": "time" }""", """{ "id": 9, "type": "Std.Colour", "codec": "css" }""",
                """{ "id": 9, "type": "Std.IrCode" }""", """{ "id": 9, "type": "Std.RadioCode" }""", """{ "id": 9, "type": "Std.LightScene" }""", """{ "id": 9, "type": "Std.LiveColour" }""", """{ "id": 9, "type": "Packed" }""",
                $$"""{ "id": 9, "type": "raw", "layout": {{Layout}} }""", """{ "id": 9, "type": "string", "codec": "bar-separated", "layout": [{ "name": "F", "type": "int" }] }""",
                """{ "id": 9, "type": "json", "layout": [{ "name": "F", "key": "f", "type": "int" }] }""",
            ],
            ["#/$defs/dp+availableIf"] = ["""{ "id": 9, "type": "int" }"""],
            ["#/$defs/dp+layout"] = ["""{ "id": 9, "type": "raw" }"""],
            ["#/$defs/dp+values"] = ["""{ "id": 9, "type": "enum" }"""],
            ["#/$defs/dp+bits"] = ["""{ "id": 9, "type": "bitmap" }"""],
            ["#/$defs/dp+when"] =
            [
                """{ "id": 9, "type": "int", "range": [0, 9] }""", """{ "id": 9, "type": "bool" }""", """{ "id": 9, "type": "enum", "values": { "Low": "1" } }""",
            ],
            ["#/$defs/enumValues|0/*|1"] = ["""{ "is": "x" }"""],
            ["#/$defs/namedType"] =
            [
                """{ "enum": ["a"] }""", """{ "bitmap": ["a"] }""", $$"""{ "layout": {{Layout}} }""", """{ "encoding": "json", "layout": [{ "name": "F", "key": "f", "type": "int" }] }""",
                """{ "codec": "bar-separated", "layout": [{ "name": "F", "type": "int" }] }""",
            ],
            ["#/$defs/namedType+enum"] = ["{}"],
            ["#/$defs/namedType+bitmap"] = ["{}"],
            ["#/$defs/namedType+layout"] = ["{}", """{ "encoding": "json" }""", """{ "codec": "bar-separated" }"""],
            ["#/$defs/layout|1/cases/*"] = [$$"""{ "fields": {{Layout}} }"""],
            ["#/$defs/layout|2"] = ["""{ "tagged": { "tag": "u8", "value": "u8", "fields": { "G": { "tag": 1 } } } }"""],
            ["#/$defs/layout|2/tagged"] = ["""{ "tag": "u8", "value": "u8", "fields": { "G": { "tag": 1 } } }"""],
            ["#/$defs/layout|2/tagged/fields/*"] = ["""{ "tag": 1 }""", """{ "tag": 1, "range": [0, 9] }"""],
            ["#/$defs/field"] =
            [
                """{ "name": "F", "type": "u8" }""", """{ "name": "F", "type": "u8", "range": [0, 9] }""", """{ "name": "F", "type": "bool" }""", """{ "name": "F", "type": "u16" }""",
                """{ "name": "F", "type": "u24" }""", """{ "name": "F", "type": "utf8" }""", """{ "name": "F", "type": "object", "fields": [{ "name": "A", "type": "u8" }] }""",
                """{ "name": "F", "key": "f", "type": "int" }""", """{ "name": "F", "key": "f", "type": "int", "range": [0, 9] }""",
            ],
            ["#/$defs/computed"] = ["""{ "cases": [{ "use": "A" }] }""", """{ "select": "A", "cases": [{ "is": [1], "use": "A" }] }"""],
            ["#/$defs/computed/cases/*"] = ["""{ "use": "A" }""", """{ "use": "A", "is": [1] }"""],
            ["#/$defs/assignment|2"] = ["""{ "value": 1 }""", """{ "value": "$level" }"""],
            ["#/$defs/assignment|3"] = ["""{ "new": {} }"""],
            ["#/$defs/command"] =
            [
                """{ "params": { "level": { "type": "int", "default": 1 }, "wait": { "type": "duration", "default": "1s" } }, "set": { "On": true } }""",
                """{ "params": { "level": { "type": "int", "default": 1 } }, "cases": [{ "if": { "A": 1 }, "set": { "On": true } }] }""",
                """{ "params": { "level": { "type": "int", "default": 1 }, "wait": { "type": "duration", "default": "1s" } }, "steps": [{ "set": { "On": true } }] }""",
            ],
            ["#/$defs/command+params"] = ["""{ "set": { "On": true } }"""],
            ["#/$defs/command+set"] = ["""{ "params": { "level": { "type": "int", "default": 1 } } }"""],
            ["#/$defs/command+cases"] = ["""{ "params": { "level": { "type": "int", "default": 1 } } }"""],
            ["#/$defs/command+steps"] = ["""{ "params": { "level": { "type": "int", "default": 1 }, "wait": { "type": "duration", "default": "1s" } } }"""],
            ["#/$defs/command/params/*"] =
            [
                """{ "type": "int" }""", """{ "type": "int", "range": [0, 9] }""", """{ "type": "bool" }""", """{ "type": "Kind" }""", """{ "type": "duration" }""",
            ],
            ["#/$defs/command/cases/*"] = ["""{ "set": { "On": true } }"""],
            ["#/$defs/command/steps/*|0"] = ["""{ "set": { "On": true } }"""],
            ["#/$defs/command/steps/*|1"] = ["""{ "run": "Go" }"""],
            ["#/$defs/command/steps/*|2"] = ["""{ "await": ["A"] }"""],
            ["#/$defs/command/steps/*|3"] = ["""{ "delay": "1s" }"""],
            ["#/$defs/command/steps/*|4"] = ["""{ "finally": { "On": false } }"""],
            ["#/$defs/variant"] = ["""{ "if": { "present": [2] } }"""],
        },
        Before: new Dictionary<string, string[]>
        {
            ["#/$defs/fields"] =
            [
                """[{ "name": "Count", "type": "u8" }, { "name": "Sign", "type": "bool" }, { "name": "Word", "type": "u8", "values": { "Low": 1 } }, { "name": "Bits", "type": "u8", "flags": ["leak"] }]""",
                "[]",
            ],
        });
}
