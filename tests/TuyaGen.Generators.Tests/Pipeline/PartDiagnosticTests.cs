using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Mistakes around parts of values and facets of parameters. The marks » and « stand around what the complaint must point at.</summary>
public sealed class PartDiagnosticTests
{
    /// <summary>Mistakes in data points, computed properties and commands of a device that has a programme <c>P</c>, a colour <c>C</c>, a
    /// switch <c>S</c> and a number <c>N</c>.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        // Tests of parts.
        { "TUYA031", """ "commands": { "Go": { "cases": [{ "if": { »"C.Valeu"«: { "below": 10 } }, "set": { "S": true } }] } } """, "Did you mean 'Value'?" },
        { "TUYA031", """ "commands": { "Go": { "cases": [{ "if": { »"P.Monday.Strat"«: 1 }, "set": { "S": true } }] } } """, "Did you mean 'Start'?" },
        { "TUYA031", """ "computed": { "D": { "select": »"P.Mnday.Start"«, "cases": [{ "is": [1], "use": "N" }] } } """, "Did you mean 'Monday'?" },
        { "TUYA013", """ "commands": { "Go": { "cases": [{ "if": { »"Q.Monday"«: 1 }, "set": { "S": true } }] } } """, "no property 'Q'" },
        { "TUYA022", """ "commands": { "Go": { "cases": [{ "if": { »"S.Value"«: 1 }, "set": { "S": true } }] } } """, "no fields" },
        { "TUYA022", """ "commands": { "Go": { "cases": [{ "if": { »"P.Monday.Start.Hour"«: 1 }, "set": { "S": true } }] } } """, "no fields" },
        { "TUYA022", """ "commands": { "Go": { "cases": [{ "if": { »"P.Days"«: 1 }, "set": { "S": true } }] } } """, "a list" },
        { "TUYA022", """ "commands": { "Go": { "cases": [{ "if": { "C.Value": { »"supported"«: true } }, "set": { "S": true } }] } } """, "a part of a value" },
        { "TUYA004", """ "commands": { "Go": { "cases": [{ "if": { "S": { "supported": »"yes"« } }, "set": { "S": true } }] } } """, "true or false" },
        { "TUYA022", """ "commands": { "Go": { "cases": [{ "if": { "P.Name": { »"below"«: 1 } }, "set": { "S": true } }] } } """, "a text" },
        { "TUYA025", """ "commands": { "Go": { "cases": [{ "if": { "P.Monday.Start": »"x"« }, "set": { "S": true } }] } } """, "a whole number" },
        { "TUYA015", """ "commands": { "Go": { "cases": [{ "if": { "P.Kind": »"Lo"« }, "set": { "S": true } }] } } """, "Did you mean 'Low'?" },

        // Changes of parts.
        { "TUYA031", """ "commands": { "Go": { "set": { »"P.Monday.Strat"«: 1 } } } """, "Did you mean 'Start'?" },
        { "TUYA022", """ "commands": { "Go": { "set": { »"P.Days.Start"«: 1 } } } """, "a list" },
        { "TUYA022", """ "commands": { "Go": { "set": { »"P.Monday.Start.Hour"«: 1 } } } """, "no fields" },
        { "TUYA022", """ "commands": { "Go": { "set": { »"P.Days"«: { "new": {} } } } } """, "a list" },
        { "TUYA022", """ "commands": { "Go": { "set": { "P.Name": { "new": »{}« } } } } """, "no fields" },
        { "TUYA022", """ "commands": { "Go": { "set": { "C.Value": { "value": 1, "clamp": »true« } } } } """, "'C.Value', which is no number" },
        { "TUYA004", """ "commands": { "Go": { "set": { "P.Days": »[{}]« } } } """, "a list of 2" },
        { "TUYA004", """ "commands": { "Go": { "set": { "P": { "new": »[]« } } } } """, "an object" },
        { "TUYA025", """ "commands": { "Go": { "set": { "P.Monday": »1« } } } """, "a value of XPMonday" },
        { "TUYA007", """ "commands": { "Go": { "set": { "P.Monday.Start": 1, »"P.Monday"«: { "new": {} } } } } """, "twice" },
        { "TUYA007", """ "commands": { "Go": { "set": { "P": { "new": {} }, »"P.Name"«: "x" } } } """, "twice" },

        // Computed properties.
        { "TUYA041", """ "computed": { "D": { "cases": [{ "use": »"D"« }] } } """, "break the circle" },
        { "TUYA041", """ "computed": { "D": { "cases": [{ "use": "E" }] }, "E": { "cases": [{ "use": »"D"« }] } } """, "break the circle" },
        { "TUYA041", """ "computed": { »"D"«: { "select": "E", "cases": [{ "is": [1], "use": "N" }] }, "E": { "select": "D", "cases": [{ "is": [1], "use": "N" }] } } """, "break the circle" },
        { "TUYA031", """ "computed": { "D": { "cases": [{ "use": »"P.Monday.Strat"« }] } } """, "Did you mean 'Start'?" },
        { "TUYA022", """ "computed": { "D": { "cases": [{ "use": »"P.Days"« }] } } """, "a list" },
        { "TUYA025", """ "computed": { "D": { "cases": [{ "use": »"W.Value"« }] } } """, "only be written" },
        { "TUYA013", """ "computed": { "D": { "cases": [{ "use": »"Elevn"« }] }, "Eleven": { "cases": [{ "use": "N" }] } } """, "Did you mean 'Eleven'?" },
        { "TUYA023", """ "computed": { "D": { "cases": [{ "use": "P.Monday.Start" }] } }, "commands": { "Go": { "set": { »"D"«: 1 } } } """, "only be read" },

        // Parameters.
        { "TUYA022", """ "commands": { "Go": { "params": { "a": { "type": "bool", "step": »1« } }, "set": { "S": "$a" } } } """, "type bool" },
        { "TUYA022", """ "commands": { "Go": { "params": { "a": { "type": "float", "divisor": »10« } }, "set": { "S": true } } } """, "type float" },
        { "TUYA022", """ "commands": { "Go": { "params": { "a": { "type": "int", "invert": »true« } }, "set": { "N": "$a" } } } """, "type int" },
        { "TUYA022", """ "commands": { "Go": { "params": { "a": { "type": "Std.Colour", "range": »[0, 1]« } }, "set": { "C": "$a" } } } """, "type Std.Colour" },
        { "TUYA022", """ "commands": { "Go": { "params": { "a": { "type": "int", "range": [0, 9], "divisor": 10, "view": »[0, 1]« } }, "set": { "N": "$a" } } } """, "divisor" },
        { "TUYA021", """ "commands": { "Go": { "params": { "a": { "type": "int", "view": »[0, 1]« } }, "set": { "N": "$a" } } } """, "no range" },
        { "TUYA006", """ "commands": { "Go": { "params": { "a": { "type": "int", "step": »0« } }, "set": { "N": "$a" } } } """, "more than 0" },
        { "TUYA006", """ "commands": { "Go": { "params": { "a": { "type": "int", "step": »0.5« } }, "set": { "N": "$a" } } } """, "a whole number" },
        { "TUYA006", """ "commands": { "Go": { "params": { "a": { "type": "int", "multiplier": »0« } }, "set": { "N": "$a" } } } """, "other than 0" },
        { "TUYA006", """ "commands": { "Go": { "params": { "a": { "type": "int", "view": »[1, 1]«, "range": [0, 9] } }, "set": { "N": "$a" } } } """, "two different numbers" },
        { "TUYA006", """ "commands": { "Go": { "params": { "a": { "type": "int", "step": 5, "default": »7« } }, "set": { "N": "$a" } } } """, "'step' leaves" },
        { "TUYA017", """ "commands": { "Go": { "params": { "a": { "type": "int", "range": [0, 50], "divisor": 10, "default": »6« } }, "set": { "N": "$a" } } } """, "0 to 5" },
        { "TUYA013", """ "commands": { "Go": { "params": { "a": { "type": "int", "unit": { "of": »"Unt"« } } }, "set": { "N": "$a" } } } """, "no property 'Unt'" },
        { "TUYA025", """ "commands": { "Go": { "params": { "a": { "type": "number", "divisor": 10 } }, "set": { "N": »"$a"« } } } """, "the parameter 'a'" },
        { "TUYA025", """ "commands": { "Go": { "params": { "a": { "type": "int", "range": [0, 1000], "divisor": 10 } }, "set": { "C.Value": »"$a"« } } } """, "another range" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place_and_what_to_do(string id, string rest, string sentence) => Marked.Verify(id, Document(rest), sentence);

    /// <summary>The whole document of one of the mistakes.</summary>
    public static string Document(string rest) => $$"""
        { "device": "X", "dps": {
            "P": { "id": 1, "type": "raw", "layout": [
              { "name": "Monday", "type": "object", "fields": [{ "name": "Start", "type": "u16" }] },
              { "name": "Days", "type": "object", "repeat": 2, "fields": [{ "name": "Start", "type": "u16" }] },
              { "name": "Kind", "type": "u8", "values": { "Low": 1 } },
              { "name": "Name", "type": "utf8:4" } ] },
            "C": { "id": 2, "type": "Std.Colour", "codec": "hsv16" },
            "S": { "id": 3, "type": "bool" },
            "N": { "id": 4, "type": "int" },
            "W": { "id": 5, "type": "Std.Colour", "codec": "css", "access": "wo" } },
          {{rest}} }
        """;
}
