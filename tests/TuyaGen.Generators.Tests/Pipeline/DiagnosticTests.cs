using System.Globalization;
using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Every mistake in a model is told with its place. The marks » and « stand around what the complaint must point at.</summary>
public sealed class DiagnosticTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        // Not JSON.
        { "TUYA001", """{ "device": "X", »}« """, "name of a member" },
        { "TUYA001", """{ "device": "X" »/«/ comment """, "no comments" },
        { "TUYA001", """{ "device": "X" } »x« """, "ends here" },
        { "TUYA001", "{ \"device\": \"X»\n«\" }", "line break" },

        // Words.
        { "TUYA002", """{ "device": "X", »"dp"«: {} }""", "Did you mean 'dps'?" },
        { "TUYA002", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", »"rnage"«: [0, 1] } } }""", "Did you mean 'range'?" },
        { "TUYA002", """{ "device": "X", "variants": { "V": { "if": { »"presnt"«: [1] } } } }""", "Did you mean 'present'?" },
        { "TUYA002", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "traits": { "ISwitchable": { "On": "A", »"Onn"«: "A" } } }""", "Did you mean 'On'?" },
        { "TUYA002", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { "a": { "type": "int" } }, "cases": [{ "if": { "$a": { »"bellow"«: 1 } }, "set": { "S": true } }] } } }""", "Did you mean 'below'?" },
        { "TUYA003", """»{« "dps": {} }""", "'device'" },
        { "TUYA003", """{ "device": "X", "dps": { »"A"«: { "type": "bool" } } }""", "'id'" },
        { "TUYA003", """{ "device": "X", "dps": { »"A"«: { "id": 1 } } }""", "'type'" },
        { "TUYA003", """{ "device": "X", "dps": { »"A"«: { "id": 1, "type": "enum" } } }""", "'values'" },
        { "TUYA003", """{ "device": "X", "dps": { »"A"«: { "id": 1, "type": "Std.Colour" } } }""", "'codec'" },
        { "TUYA003", """{ "device": "X", "variants": { »"V"«: {} } }""", "'if'" },
        { "TUYA003", """{ "device": "X", "commands": { »"Go"«: {} } }""", "'set'" },
        { "TUYA003", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { "a": { "type": "int", "default": 1 }, »"b"«: { "type": "int" } }, "set": { "S": true } } } }""", "'default'" },

        // Kinds, names, numbers.
        { "TUYA004", """»[]« """, "an object" },
        { "TUYA004", """{ "device": »1« }""", "a text" },
        { "TUYA004", """{ "device": "X", "dps": { "A": { "id": »"1"«, "type": "bool" } } }""", "a number" },
        { "TUYA004", """{ "device": "X", "dps": { "A": »false« } }""", "an object" },
        { "TUYA004", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "range": »[1]« } } }""", "two numbers" },
        { "TUYA004", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool", "optional": »"yes"« } } }""", "true or false" },
        { "TUYA004", """{ "device": "X", "dps": { "A": { "id": 1, "type": "enum", "values": { "B": »null« } } } }""", "a text, a number" },
        { "TUYA005", """{ "device": »"my bulb"« }""", "large letter" },
        { "TUYA005", """{ "device": »"Bulb\n"« }""", "large letter" },
        { "TUYA005", """{ "device": "X", "namespace": »"1.2"« }""", "points" },
        { "TUYA005", """{ "device": "X", "dps": { »"switch"«: { "id": 1, "type": "bool" } } }""", "large letter" },
        { "TUYA005", """{ "device": "X", "dps": { »"SetAsync"«: { "id": 1, "type": "bool" } } }""", "Async" },
        { "TUYA005", """{ "device": "X", "types": { »"mode"«: { "enum": ["a"] } } }""", "large letter" },
        { "TUYA005", """{ "device": "X", "dps": { "A": { "id": 1, "type": "enum", "values": { »"on"«: "1" } } } }""", "large letter" },
        { "TUYA005", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { »"Level"«: { "type": "int" } }, "set": { "S": true } } } }""", "small letter" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": »0«, "type": "bool" } } }""", "from 1 to 255" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": »256«, "type": "bool" } } }""", "from 1 to 255" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": »1.5«, "type": "bool" } } }""", "whole number" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": »1e99«, "type": "bool" } } }""", "28 digits" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "divisor": »0« } } }""", "divisor" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "multiplier": »0« } } }""", "other than 0" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "step": »0« } } }""", "more than 0" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "range": »[0, 0.5]« } } }""", "whole numbers" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "text": »"h"« } } }""", "{n}" },
        { "TUYA006", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bitmap", "bits": { "B": »64« } } } }""", "from 0 to 63" },
        { "TUYA006", """{ "device": "X", "variants": { "V": { "if": { "kind": { »"Switch"«: "int" } } } } }""", "from 1 to 255" },
        { "TUYA006", """{ "device": "X", "link": { "retryDelay": »"soon"« } }""", "500ms" },

        // Named twice.
        { "TUYA007", """{ "device": "X", »"device"«: "Y" }""", "twice" },
        { "TUYA007", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" }, »"A"«: { "id": 2, "type": "bool" } } }""", "twice" },

        // Names of nothing.
        { "TUYA010", """{ "device": "X", "dps": { "A": { "id": 1, "type": »"boolean"« } } }""", "Did you mean 'bool'?" },
        { "TUYA010", """{ "device": "X", "types": { "Mode": { "enum": ["a"] } }, "dps": { "A": { "id": 1, "type": »"Moed"« } } }""", "Did you mean 'Mode'?" },
        { "TUYA010", """{ "device": "X", "dps": { "A": { "id": 1, "type": »"Std.Color"« } } }""", "Did you mean 'Std.Colour'?" },
        { "TUYA010", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { "a": { "type": »"nmber"« } }, "set": { "S": true } } } }""", "Did you mean 'number'?" },
        { "TUYA011", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.Colour", "codec": »"hsv-16"« } } }""", "Did you mean 'hsv16'?" },
        { "TUYA012", """{ "device": "X", "traits": { »"ISwichable"«: {} } }""", "Did you mean 'ISwitchable'?" },
        { "TUYA013", """{ "device": "X", "dps": { "Switch": { "id": 1, "type": "bool" } }, "traits": { "ISwitchable": { "On": »"Swich"« } } }""", "Did you mean 'Switch'?" },
        { "TUYA013", """{ "device": "X", "dps": { "Switch": { "id": 1, "type": "bool" } }, "commands": { "Go": { "set": { »"Swich"«: true } } } }""", "Did you mean 'Switch'?" },
        { "TUYA013", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" }, "Switch": { "id": 1, "type": "bool" } }, "commands": { "Go": { "requires": [»"Swich"«], "set": { "S": true } } } }""", "Did you mean 'Switch'?" },
        { "TUYA031", """{ "device": "X", "dps": { "C": { "id": 1, "type": "Std.Colour", "codec": "hsv16" } }, "commands": { "Go": { "set": { »"C.Valeu"«: 1 } } } }""", "Did you mean 'Value'?" },
        { "TUYA013", """{ "device": "X", "link": { "complete": [»"A"«] } }""", "There is none here" },
        { "TUYA014", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "commands": { "Go": { "params": { "level": { "type": "int" } }, "set": { "A": »"$levle"« } } } }""", "Did you mean 'level'?" },
        { "TUYA014", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "cases": [{ "if": { »"$a"«: 1 }, "set": { "S": true } }] } } }""", "There is none here" },
        { "TUYA015", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool", "access": »"r"« } } }""", "Did you mean 'ro'?" },
        { "TUYA015", """{ "device": "X", "dps": { "A": { "id": 1, "type": "enum", "values": { "Low": "1" }, "absent": »"Lo"« } } }""", "Did you mean 'Low'?" },
        { "TUYA015", """{ "device": "X", "variants": { "V": { "if": { "kind": { "1": »"integer"« } } } } }""", "Did you mean 'int'?" },

        // Ranges.
        { "TUYA016", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "range": »[100, 0]« } } }""", "begins with 100" },
        { "TUYA017", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { "a": { "type": "int", "range": [0, 9], "default": »10« } }, "set": { "S": true } } } }""", "0 to 9" },
        { "TUYA018", """{ "device": "X", "dps": { "A": { "id": 1, "type": "enum", "values": »{}« } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bitmap", "bits": »[null]« } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "variants": { "V": { "if": »{}« } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "commands": { "Go": { "cases": »[]« } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "commands": { "Go": { "set": »{}« } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { "Go": { "cases": [{ "if": { "A": »[]« }, "set": { "A": true } }] } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "variants": { "V": { "if": { "value": { "1": »[]« } } } } }""", "lists nothing" },
        { "TUYA019", """{ "device": "X", "dps": { "A": { "id": 1, "type": "enum", "values": { "Low": "1", "High": »"1"« } } } }""", "stands for Low" },
        { "TUYA019", """{ "device": "X", "dps": { "A": { "id": 1, "type": "enum", "values": ["a", »"a"«] } } }""", "stands for A" },
        { "TUYA020", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bitmap", "bits": { "One": 1, "Two": »1« } } } }""", "the name One" },
        { "TUYA021", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "view": »[0, 100]« } } }""", "no range" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool", "range": »[0, 1]« } } }""", "type bool" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "time", "codec": »"hsv16"« } } }""", "type time" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "range": [0, 9], "divisor": 10, "view": »[0, 1]« } } }""", "divisor" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { "Go": { "set": { "A": { "value": true, "clamp": »true« } } } } }""", "no number" },
        { "TUYA022", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { "a": { "type": "bool" } }, "cases": [{ "if": { "$a": { »"below"«: 1 } }, "set": { "S": true } }] } } }""", "true or false" },

        // Commands and traits.
        { "TUYA023", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool", "access": "ro" } }, "commands": { "Go": { "set": { »"A"«: true } } } }""", "only be read" },
        { "TUYA024", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { "Go": { "cases": [{ "set": { "A": true } }, »{« "set": { "A": false } }] } } }""", "always applies" },
        { "TUYA025", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { "Go": { "set": { "A": »1« } } } }""", "true or false" },
        { "TUYA025", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "commands": { "Go": { "params": { "a": { "type": "number" } }, "set": { "A": »"$a"« } } } }""", "the parameter 'a'" },
        { "TUYA025", """{ "device": "X", "dps": { "S": { "id": 1, "type": "Std.LightScene" } }, "commands": { "Go": { "params": { "id": { "type": "int" } }, "set": { "S": { "new": { "Id": »"$id"« } } } } } }""", "another range" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.IrCode" } }, "commands": { "Go": { "set": { "A": { "new": »{}« } } } } }""", "no fields" },
        { "TUYA026", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { »"TurnOn"«: { "set": { "A": true } } } }""", "every device" },
        { "TUYA026", """{ "device": "X", "types": { »"XState"«: { "enum": ["a"] } } }""", "a class of the device" },
        { "TUYA026", """{ "device": "X", "types": { "XMode": { "enum": ["a"] } }, "dps": { "Mode": { "id": 1, "type": »"enum"«, "values": ["b"] } } }""", "another type" },
        { "TUYA027", """{ "device": "X", "dps": { "A": { "id": 1, "type": "string" } }, "traits": { "ISwitchable": { "On": »"A"« } } }""", "true or false" },
        { "TUYA027", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool", "access": "ro" } }, "traits": { "ISwitchable": { "On": »"A"« } } }""", "takes true or false" },
        { "TUYA028", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "variants": { "V": { "if": { "present": [2] }, "dps": { »"A"«: { "type": "string" } } } } }""", "its type" },
        { "TUYA028", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { "Go": { "set": { "A": true } } }, "variants": { "V": { "if": { "present": [2] }, "commands": { »"Go"«: { "params": { "a": { "type": "int" } } } } } } }""", "its parameters" },

        { "TUYA013", """{ "device": "X", "dps": { "Level": { "id": 1, "type": "int" } }, "variants": { "V": { "if": { "present": [2] }, "dps": { »"Levle"«: false } } } }""", "Did you mean 'Level'?" },
        { "TUYA040", """{ "device": "X", "variants": { "V": { "if": { "present": [2] }, "commands": { »"Go"«: false } } } }""", "no command 'Go'" },
        { "TUYA004", """{ "device": "X", "variants": { "V": { "if": { "present": [2] }, "types": { "T": »false« } } } }""", "an object" },
        { "TUYA004", """{ "$schema": »1«, "device": "X" }""", "a text" },
        { "TUYA018", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { "Go": { "cases": [{ "if": »{}«, "set": { "A": true } }] } } }""", "lists nothing" },
        { "TUYA022", """{ "device": "X", "types": { "T": { "bitmap": ["a"], "enum": »["b"]« } } }""", "with a bitmap" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "Std.PhaseReading" } }, "commands": { "Go": { "set": { "A": { "new": {}, "value": »1« } } } } }""", "made of fields" },

        // Documents that are not there.
        { "TUYA030", """{ "device": "X", "include": [»"meter.json"«] }""", "no document 'meter.json'" },

        // What depends on other properties.
        { "TUYA002", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "when": [{ "if": { "A": 1 }, »"rnage"«: [0, 1] }] } } }""", "Did you mean 'range'?" },
        { "TUYA003", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "when": [»{« "range": [0, 1] }] } } }""", "'if'" },
        { "TUYA004", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool" } }, "commands": { "Go": { "params": { "a": { "type": "int", "range": [»"A"«, 9] } }, "set": { "A": true } } } }""", "a number" },
        { "TUYA013", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "when": [{ "if": { »"B"«: true }, "range": [0, 1] }] } } }""", "no property 'B'" },
        { "TUYA013", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "range": [0, »"Max"«] } } }""", "no property 'Max'" },
        { "TUYA013", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "unit": { "of": »"Unit"« } } } }""", "no property 'Unit'" },
        { "TUYA013", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "availableIf": { »"Flag"«: true } } } }""", "no property 'Flag'" },
        { "TUYA018", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "when": »[]« } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "availableIf": »{}« } } }""", "lists nothing" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool", "when": [{ "if": { "B": true }, "range": »[0, 1]« }] }, "B": { "id": 2, "type": "bool" } } }""", "type bool" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "range": ["B", 9], "view": »[0, 100]« }, "B": { "id": 2, "type": "int" } } }""", "other properties" },
        { "TUYA025", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "range": [0, »"B"«] }, "B": { "id": 2, "type": "bool" } } }""", "numbers" },
        { "TUYA041", """{ "device": "X", "dps": { »"A"«: { "id": 1, "type": "int", "when": [{ "if": { "A": 1 }, "unit": "s" }] } } }""", "break the circle" },
        { "TUYA041", """{ "device": "X", "dps": { "A": { "id": 1, "type": "bool", "when": [{ "if": { "B": 1 }, "invert": true }] }, »"B"«: { "id": 2, "type": "int" } }, "variants": { "V": { "if": { "present": [3] }, "dps": { "B": { "availableIf": { "C": true } }, "C": { "id": 3, "type": "bool", "availableIf": { "B": 1 } } } } } }""", "break the circle" },

        // Computed properties and channels.
        { "TUYA003", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { »"C"«: { "cases": [{ "is": [1], "use": "A" }] } } }""", "'select'" },
        { "TUYA003", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { »"C"«: { "cases": [{ "is": [1], "use": "A" }] } } }""", "'select'" },
        { "TUYA003", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { "C": { "select": "A", "cases": [»{« "is": [1] }] } } }""", "'use'" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { "C": { "select": »"A"«, "cases": [{ "use": "A" }] } } }""", "without 'is'" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { "C": { "cases": [{ "use": "A" }], "otherwise": »"A"« } } }""", "always applies" },
        { "TUYA024", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { "C": { "select": "A", "cases": [{ "use": "A" }, »{« "is": [1], "use": "A" }] } } }""", "always applies" },
        { "TUYA005", """{ "device": "X", "computed": { »"c"«: { "select": "A", "cases": [] } } }""", "large letter" },
        { "TUYA013", """{ "device": "X", "dps": { "Heat": { "id": 1, "type": "int" } }, "computed": { "C": { "select": "Heat", "cases": [{ "is": [1], "use": »"Haet"« }] } } }""", "Did you mean 'Heat'?" },
        { "TUYA013", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { "C": { "select": »"B"«, "cases": [{ "is": [1], "use": "A" }] } } }""", "no property 'B'" },
        { "TUYA018", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { "C": { "select": "A", "cases": »[]«, "otherwise": "A" } } }""", "lists nothing" },
        { "TUYA025", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" }, "B": { "id": 2, "type": "string" } }, "computed": { »"C"«: { "select": "A", "cases": [{ "is": [1], "use": "B" }], "otherwise": "A" } } }""", "a text" },
        { "TUYA026", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int" } }, "computed": { »"A"«: { "select": "A", "cases": [{ "is": [1], "use": "A" }] } } }""", "a data point" },
        { "TUYA022", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "member": »"Switch"« } } }""", "without a channel" },
        { "TUYA025", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "channel": 1 }, »"A2"«: { "id": 2, "type": "bool", "channel": 2 } } }""", "as in channel 1" },
        { "TUYA026", """{ "device": "X", "dps": { "A": { "id": 1, "type": "int", "channel": 1 }, »"B"«: { "id": 2, "type": "int", "channel": 1, "member": "A" } } }""", "of channel 1" },
        { "TUYA026", """{ "device": "X", "dps": { »"Number"«: { "id": 1, "type": "int", "channel": 1 } } }""", "every channel" },

        // Steps.
        { "TUYA002", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "steps": [{ "set": { "S": true }, »"dealy"«: "1s" }] } } }""", "has no 'dealy'" },
        { "TUYA003", """{ "device": "X", "commands": { "Go": { "steps": [»{« }] } } }""", "'set'" },
        { "TUYA003", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "steps": [{ "run": »"Put"« }] }, "Put": { "params": { "a": { "type": "bool" } }, "set": { "S": "$a" } } } }""", "'a'" },
        { "TUYA006", """{ "device": "X", "commands": { "Go": { "steps": [{ "delay": »"soon"« }] } } }""", "500ms" },
        { "TUYA006", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { "t": { "type": "duration", "default": »"3h"« } }, "set": { "S": true } } } }""", "500ms" },
        { "TUYA013", """{ "device": "X", "commands": { "Go": { "steps": [{ "await": [»"S"«] }] } } }""", "no property 'S'" },
        { "TUYA013", """{ "device": "X", "commands": { "Go": { "steps": [{ "delay": "1s" }], "returns": »"S"« } } }""", "no property 'S'" },
        { "TUYA014", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "steps": [{ "run": "Put", "with": { »"b"«: true } }] }, "Put": { "set": { "S": true } } } }""", "no parameter 'b'" },
        { "TUYA018", """{ "device": "X", "commands": { "Go": { "steps": »[]« } } }""", "lists nothing" },
        { "TUYA018", """{ "device": "X", "commands": { "Go": { "steps": [{ "await": »[]« }] } } }""", "lists nothing" },
        { "TUYA022", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "set": { "S": true }, "returns": »"S"« } } }""", "without steps" },
        { "TUYA022", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "set": »{ "S": true }«, "steps": [{ "delay": "1s" }] } } }""", "has steps" },
        { "TUYA023", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool", "access": "ro" } }, "commands": { "Go": { "steps": [{ "set": { »"S"«: true } }] } } }""", "only be read" },
        { "TUYA042", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "steps": [{ "finally": { "S": true } }, »{« "delay": "1s" }] } } }""", "'finally'" },
        { "TUYA025", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "params": { "a": { "type": "int" } }, "steps": [{ "await": ["S"], "timeout": »"$a"« }] } } }""", "a time" },
        { "TUYA025", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool", "access": "wo" } }, "commands": { "Go": { "steps": [{ "await": [»"S"«] }] } } }""", "only be written" },
        { "TUYA040", """{ "device": "X", "dps": { "S": { "id": 9, "type": "bool" } }, "commands": { "Go": { "steps": [{ "run": »"Strat"« }] }, "Start": { "set": { "S": true } } } }""", "Did you mean 'Start'?" },
        { "TUYA041", """{ "device": "X", "commands": { "Go": { "steps": [{ "run": »"Go"« }] } } }""", "break the circle" },

        // Columns are UTF-16 units, as editors and compilers count them.
        { "TUYA002", """{ "device": "X", "doc": "a lamp 💡 ä", »"dcategory"«: "dj" }""", "Did you mean 'category'?" },
        { "TUYA002", "{\r\n  \"device\": \"X\",\r\n  \"doc\": \"💡💡\", »\"lnik\"«: {}\r\n}", "Did you mean 'link'?" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place_and_what_to_do(string id, string marked, string sentence) => Marked.Verify(id, marked, sentence);

    [Fact]
    public void One_bad_model_does_not_hide_the_others()
    {
        var generation = Generation.Of(ModelText.Many(
            ("a.tuya.json", "{"), ("b.tuya.json", """{ "device": "Good", "dps": { "Switch": { "id": 1, "type": "bool" } } }"""), ("c.tuya.json", """{ "device": 1 }""")));

        Assert.Equal(["TUYA001", "TUYA004"], generation.Diagnostics.Select(d => d.Id).Order());
        Assert.Contains("Good.Device.g.cs", generation.Files.Keys);
        Assert.Empty(generation.Complaints);
    }

    [Fact]
    public void Several_mistakes_of_one_model_are_told_at_once()
    {
        var generation = Generation.Of(ModelText.Many(("a.tuya.json", """{ "device": "x", "lnik": {}, "dps": { "A": { "type": "boool" }, "B": { "id": 300, "type": "int" } } }""")));

        Assert.Equal(["TUYA002", "TUYA003", "TUYA005", "TUYA006", "TUYA010"], generation.Diagnostics.Select(d => d.Id).Order());
    }

    [Theory]
    [InlineData("""{ "device": "Lamp" }""", """{ "device": "LAMP" }""", "device 'LAMP'")]
    [InlineData("""{ "device": "Lamp", "types": { "Mode": { "enum": ["a"] } } }""", """{ "device": "Fan", "types": { "Mode": { "enum": ["b"] } } }""", "type 'Mode'")]
    public void The_second_file_by_path_that_claims_a_name_is_left_out(string first, string second, string named)
    {
        var generation = Generation.Of(ModelText.Many(("m/b.tuya.json", second), ("m/a.tuya.json", first)));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(("TUYA008", "m/b.tuya.json"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Contains(named, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("a.tuya.json", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("Lamp.Device.g.cs", generation.Files.Keys);
        Assert.Single(generation.Files.Keys, k => k.EndsWith(".Device.g.cs", StringComparison.Ordinal));
        Assert.Empty(generation.Complaints);
    }

    [Fact]
    public void A_product_that_two_devices_name_is_a_warning_at_the_second()
    {
        var generation = Generation.Of(ModelText.Many(
            ("a.tuya.json", """{ "device": "Lamp", "products": ["p1"] }"""), ("b.tuya.json", """{ "device": "Fan", "products": ["p0", "p1"] }""")));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal(("TUYA009", DiagnosticSeverity.Warning, 38), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Contains("Lamp", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("Fan.Device.g.cs", generation.Files.Keys);
    }

    [Fact]
    public void A_file_that_the_build_does_not_mark_is_left_alone()
    {
        var options = new BuildOptions(("RootNamespace", "Sample")) { MarksModels = false };

        var generation = Generation.Of(ModelText.Many(("a.tuya.json", "{")), options);

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Files);
    }
}
