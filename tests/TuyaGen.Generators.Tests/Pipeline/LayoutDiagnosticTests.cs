using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Every mistake in a layout is told with its place. The marks » and « stand around what the complaint must point at.</summary>
public sealed class LayoutDiagnosticTests
{
    /// <summary>Mistakes in the layout of a type.</summary>
    public static TheoryData<string, string, string> Layouts => new()
    {
        // Words and kinds.
        { "TUYA002", """[{ "name": "A", »"typ"«: "u8", "type": "u8" }]""", "Did you mean 'type'?" },
        { "TUYA002", """{ »"casses"«: [], "cases": [{ "fields": [{ "name": "A", "type": "u8" }] }] }""", "Did you mean 'cases'?" },
        { "TUYA002", """{ "cases": [{ »"lenght"«: 1, "fields": [{ "name": "A", "type": "u8" }] }] }""", "Did you mean 'length'?" },
        { "TUYA002", """[{ "name": "A", "type": "u8" }, { "name": "B", "type": "u8", "if": { "A": { »"supported"«: true } } }]""", "There is atLeast, below, has, not" },
        { "TUYA003", """[{ "name": »"A"« }]""", "'type'" },
        { "TUYA003", """»{« }""", "'cases'" },
        { "TUYA003", """{ "cases": [»{« "length": 1 }] }""", "'fields'" },
        { "TUYA003", """[»{« "type": "bytes", "optional": true }]""", "'name'" },
        { "TUYA003", """[{ "name": »"A"«, "type": "object" }]""", "'fields'" },
        { "TUYA003", """[{ "name": »"A"«, "type": "bytes", "repeat": 2 }]""", "'size'" },
        { "TUYA003", """{ »"tagged"«: { "value": "u8", "fields": { "A": { "tag": 1 } } } }""", "'tag'" },
        { "TUYA003", """{ "tagged": { "tag": "u8", "value": "u8", "fields": { »"A"«: { } } } }""", "'tag'" },
        { "TUYA004", """»7«""", "an object" },
        { "TUYA004", """{ "cases": [{ "fields": »{}« }] }""", "a list of fields" },
        { "TUYA004", """{ "cases": [{ "lengthMod": »[2]«, "fields": [{ "name": "A", "type": "u8" }] }] }""", "a divisor and a remainder" },
        { "TUYA004", """[{ "name": "A", "type": "u8", "bits": »[1]« }]""", "the highest and the lowest" },
        { "TUYA004", """[{ "name": "A", "type": "u8", "range": [0, »"B"«] }]""", "a number" },
        { "TUYA005", """[{ "name": »"a"«, "type": "u8" }]""", "large letter" },
        { "TUYA007", """[{ "name": "A", "type": "u8" }, { "name": »"A"«, "type": "u8" }]""", "twice" },

        // Numbers.
        { "TUYA006", """[{ "name": "A", "type": "u8", "at": »70000« }]""", "65535" },
        { "TUYA006", """[{ "name": "A", "type": "u8", "bits": »8« }]""", "from 0 to 7" },
        { "TUYA006", """[{ "name": "A", "type": "u8", "bits": »[1, 2]« }]""", "highest bit first" },
        { "TUYA006", """[{ "name": "A", "type": "u8", "const": »256« }]""", "from 0 to 255" },
        { "TUYA006", """[{ "type": "utf8:2", "const": »"abc"« }]""", "1 to 2 bytes" },
        { "TUYA006", """[{ "type": "ascii", "const": »"ä"« }]""", "ASCII" },
        { "TUYA006", """[{ "name": "A", "type": "i8", "absentIf": »-129« }]""", "from -128 to 127" },
        { "TUYA006", """[{ "name": "A", "type": "u8", "offset": »0.5« }]""", "whole number" },
        { "TUYA006", """[{ "name": "A", "type": "u8", "repeat": »0« }]""", "from 1" },
        { "TUYA006", """[{ "name": "A", "type": "u8", "flags": »{ "Beyond": 8 }« }]""", "a bit from 0 to 7" },
        { "TUYA006", """[{ "name": "A", "type": "object", "repeat": "fill", "size": »1«, "fields": [{ "name": "B", "type": "u16" }] }]""", "at least the 2 bytes" },
        { "TUYA006", """{ "cases": [{ "head": »"0"«, "fields": [{ "name": "A", "type": "u8" }] }] }""", "two hexadecimal digits" },
        { "TUYA006", """{ "cases": [{ "length": »1«, "fields": [{ "name": "A", "type": "u16" }] }] }""", "at least the 2 bytes" },
        { "TUYA006", """{ "tagged": { "prefix": »"detect:9"«, "tag": "u8", "value": "u8", "fields": { "A": { "tag": 1 } } } }""", "detect:8" },
        { "TUYA006", """{ "tagged": { "tag": "u8", "value": "u8", "fields": { "A": { "tag": »256« } } } }""", "from 0 to 255" },
        { "TUYA016", """[{ "name": "A", "type": "u8", "range": »[9, 0]« }]""", "begins with 9" },
        { "TUYA021", """[{ "name": "A", "type": "u8", "view": »[0, 100]« }]""", "no range" },

        // Types and names.
        { "TUYA010", """[{ "name": "A", "type": »"u17"« }]""", "Did you mean 'u16'?" },
        { "TUYA010", """[{ "name": "A", "type": »"hex"« }]""", "There is no type 'hex'" },
        { "TUYA010", """[{ "name": "A", "type": »"Std.DayPlna"« }]""", "Did you mean 'Std.DayPlan'?" },
        { "TUYA011", """[{ "name": "A", "type": "u16", "codec": »"split-decimals"« }]""", "Did you mean 'split-decimal'?" },
        { "TUYA015", """[{ "name": "A", "type": "u8", "check": »"sum"« }]""", "Did you mean 'sum8'?" },
        { "TUYA015", """[{ "name": "A", "type": "u8", "values": { "Low": 1 } }, { "name": "B", "type": "u8", "if": { "A": »"Lo"« } }]""", "Did you mean 'Low'?" },
        { "TUYA026", """[{ "name": »"Parse"«, "type": "u8" }]""", "every payload" },
        { "TUYA026", """[{ "name": »"T"«, "type": "u8" }]""", "every payload" },
        { "TUYA031", """[{ "name": "Count", "type": "u8" }, { "name": "A", "type": "u8", "repeat": »"Cuont"« }]""", "Did you mean 'Count'?" },
        { "TUYA031", """[{ "name": "A", "type": "u8", "repeat": »"Count"« }, { "name": "Count", "type": "u8" }]""", "no field 'Count'" },
        { "TUYA031", """[{ "name": "A", "type": "utf8", "size": »"Length"« }]""", "no field 'Length'" },
        { "TUYA031", """[{ "name": "A", "type": "u8", "signOf": »"Sign"« }]""", "no field 'Sign'" },
        { "TUYA031", """[{ "name": "A", "type": "u8", "if": { »"B"«: 1 } }]""", "no field 'B'" },
        { "TUYA031", """[{ "name": "A", "type": "object", "fields": [{ "name": "Level", "type": "u8" }] }, { "name": "B", "type": "u8", "if": { »"A.Levle"«: 1 } }]""", "Did you mean 'Level'?" },
        { "TUYA032", """[{ "name": "A", "type": »"T"« }]""", "a part of itself" },

        // What does not go together.
        { "TUYA018", """»[]«""", "lists nothing" },
        { "TUYA018", """{ "cases": »[]« }""", "lists nothing" },
        { "TUYA018", """{ "tagged": { "tag": "u8", "value": "u8", "fields": »{}« } }""", "lists nothing" },
        { "TUYA019", """{ "tagged": { "tag": "u8", "value": "u8", "fields": { "A": { "tag": 1 }, "B": { "tag": »1« } } } }""", "stands for A" },
        { "TUYA022", """[{ "name": "A", "key": »"a"«, "type": "u8" }]""", "a field of bytes" },
        { "TUYA022", """[{ "name": "A", "type": "utf8:4", "divisor": »10« }]""", "bytes or a text" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "fields": »[]« }]""", "type u8" },
        { "TUYA022", """[{ "name": "A", "type": "object", "const": »1«, "fields": [{ "name": "B", "type": "u8" }] }]""", "an object" },
        { "TUYA022", """[{ "name": "A", "type": "bool", "range": »[0, 1]« }]""", "true or false" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "values": { "B": 1 }, "divisor": »10« }]""", "an enumeration" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "invert": »true« }]""", "a number" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "repeat": 2, "absentIf": »0« }]""", "a list" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "codec": »"split-decimal"« }]""", "no u16" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "size": »2« }]""", "length in its type" },
        { "TUYA022", """[{ "name": "A", "type": "utf8", "at": »0« }]""", "not fixed" },
        { "TUYA022", """[{ "name": "A", "type": "u16", "at": »-1« }]""", "beyond the end" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "repeat": "fill" }, { "name": "B", "type": »"utf8"« }]""", "behind 'A'" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "optional": »true« }, { "name": "B", "type": "u8" }]""", "'B' behind it" },
        { "TUYA022", """[{ "name": "A", "type": "ascii:1", "const": "x", "repeat": »2« }]""", "always the same" },
        { "TUYA022", """[{ "name": "A", "type": "u8", "const": 1, "optional": »true« }]""", "always the same" },
        { "TUYA022", """[{ "name": "A", "type": "u4", "bits": »1« }]""", "no whole number" },
        { "TUYA024", """{ "cases": [{ "fields": [{ "name": "A", "type": "u8" }] }, »{« "length": 1, "fields": [{ "name": "A", "type": "u8" }] }] }""", "always applies" },
        { "TUYA025", """[{ "name": "A", "type": "u8", "values": »{ "B": "x" }« }]""", "from 0 to 255" },
        { "TUYA025", """[{ "name": "A", "type": "u8", "values": »{ "B": 300 }« }]""", "from 0 to 255" },
        { "TUYA025", """[{ "name": "A", "type": "bytes:2", "const": »"ab"« }]""", "a number or a text" },
        { "TUYA025", """[{ "name": "A", "type": »"u16"«, "check": "sum8" }]""", "u8" },
        { "TUYA025", """[{ "name": "Count", "type": "u8", "divisor": 10 }, { "name": "A", "type": "u8", "repeat": »"Count"« }]""", "always there" },
        { "TUYA025", """[{ "name": "Sign", "type": "u8" }, { "name": "A", "type": "u8", "signOf": »"Sign"« }]""", "a bit or a bool" },
        { "TUYA025", """{ "tagged": { "tag": "u8", "value": »"utf8"«, "fields": { "A": { "tag": 1 } } } }""", "whole bytes" },
        { "TUYA025", """{ "tagged": { "tag": »"i8"«, "value": "u8", "fields": { "A": { "tag": 1 } } } }""", "u8, u16" },
        { "TUYA025", """{ "cases": [{ "length": 1, "fields": [{ "name": "A", "type": "u8" }] }, { "fields": [{ "name": »"A"«, "type": "utf8" }] }] }""", "in the case before" },
    };

    /// <summary>Mistakes around layouts.</summary>
    public static TheoryData<string, string, string> Documents => new()
    {
        { "TUYA003", """{ "types": { "T": { "encoding": "json", "layout": [{ "name": »"A"«, "type": "int" }] } } }""", "'key'" },
        { "TUYA004", """{ "types": { "T": { "encoding": "json", "layout": »{ "cases": [] }« } } }""", "a list of fields" },
        { "TUYA007", """{ "types": { "T": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": "int" }, { "name": "B", "key": »"a"«, "type": "int" }] } } }""", "twice" },
        { "TUYA010", """{ "types": { "T": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": »"u8"« }] } } }""", "There is no type 'u8'" },
        { "TUYA010", """{ "types": { "T": { "codec": "bar-separated", "layout": [{ "name": "A", "type": »"bool"« }] } } }""", "There is int, number, string" },
        { "TUYA011", """{ "types": { "T": { "codec": »"bar-seperated"«, "layout": [{ "name": "A", "type": "u8" }] } } }""", "Did you mean 'bar-separated'?" },
        { "TUYA015", """{ "types": { "T": { "encoding": »"base46"«, "layout": [{ "name": "A", "type": "u8" }] } } }""", "Did you mean 'base64'?" },
        { "TUYA015", """{ "types": { "T": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": "int", "repeat": »"full"« }] } } }""", "Did you mean 'fill'?" },
        { "TUYA022", """{ "types": { "T": { "enum": ["a"], "encoding": »"hex"« } } }""", "without a layout" },
        { "TUYA022", """{ "types": { "T": { "enum": »["a"]«, "layout": [{ "name": "A", "type": "u8" }] } } }""", "with a layout" },
        { "TUYA022", """{ "types": { "T": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": "string", "at": »1« }] } } }""", "a JSON object" },
        { "TUYA022", """{ "types": { "T": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": "string", "divisor": »10« }] } } }""", "type string" },
        { "TUYA022", """{ "types": { "T": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": "array", "const": »"x"« }] } } }""", "this type" },
        { "TUYA022", """{ "types": { "T": { "codec": "bar-separated", "layout": [{ "name": "A", "type": "string", "repeat": »2« }] } } }""", "between bars" },
        { "TUYA022", """{ "types": { "T": { "enum": ["a"] } }, "link": »{}« }""", "without a device" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "layout": »[]« } } }""", "type int" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.DayPlan", "encoding": »"hex"« } } }""", "a named type" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "string" } }, "commands": { "Go": { "set": { "A": { "new": »{}« } } } } }""", "no fields" },
        { "TUYA004", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.DayPlan" } }, "commands": { "Go": { "set": { "A.Periods": »1« } } } }""", "a list" },
        { "TUYA025", """{ "types": { "E": { "enum": ["a"] }, "T": { "layout": [{ "name": "A", "type": »"E"« }] } } }""", "whose bytes can be counted" },
        { "TUYA025", """{ "types": { "B": { "layout": [{ "name": "A", "type": "u8" }] }, "T": { "encoding": "json", "layout": [{ "name": "A", "key": "a", "type": »"B"« }] } } }""", "a type of JSON" },
        { "TUYA025", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.PhaseReading" } }, "commands": { "Go": { "set": { "A": { "new": { "Voltage": »"x"« } } } } } }""", "a number" },
        { "TUYA026", """{ "types": { "TA": { "enum": ["a"] }, "T": { "layout": [{ "name": »"A"«, "type": "u8", "values": { "B": 1 } }] } } }""", "another type" },
        { "TUYA026", """{ "types": { "TA": { "enum": ["a"] }, "T": { "layout": [{ "name": "A", "type": "object", "fields": »[«{ "name": "B", "type": "u8" }] }] } } }""", "another type" },
        { "TUYA031", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.PhaseReading" } }, "commands": { "Go": { "set": { »"A.Volts"«: 1 } } } }""", "no field 'Volts'" },
        { "TUYA031", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.PhaseReading" } }, "commands": { "Go": { "set": { "A": { "new": { »"Voltag"«: 1 } } } } } }""", "Did you mean 'Voltage'?" },
        { "TUYA032", """{ "types": { "A": { "layout": [{ "name": "B", "type": "B" }] }, "B": { "layout": [{ "name": "A", "type": »"A"« }] } } }""", "a part of itself" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_mistake_in_a_layout_is_told_with_its_place_and_what_to_do(string id, string layout, string sentence) =>
        Marked.Verify(id, $$"""{ "types": { "T": { "layout": {{layout}} } } }""", sentence);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_mistake_around_a_layout_is_told_with_its_place_and_what_to_do(string id, string document, string sentence) =>
        Marked.Verify(id, document, sentence);
}
