using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuyaGen.Cli.Files;

/// <summary>JSON as tinytuya writes it: indented by four, and ASCII only, so that a reader with any encoding gets every name right.</summary>
internal static class TinyTuyaJson
{
    // Keys are copied out of these files by hand, so no < or ' in them is escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, IndentSize = 4, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return Encoding.ASCII.GetBytes(Escape(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }

    // Letters beyond ASCII stand in texts only, where each may be written as an escape.
    private static string Escape(string json)
    {
        if (Ascii.IsValid(json))
            return json;
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            if (char.IsAscii(c))
                text.Append(c);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return text.ToString();
    }
}
