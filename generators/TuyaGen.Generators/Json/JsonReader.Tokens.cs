using System.Text;

namespace TuyaGen.Generators.Json;

// Numbers and texts.
internal sealed partial class JsonReader
{
    private JsonNode? ReadNumber()
    {
        var start = _position;
        if (Current == '-')
            _position++;
        if (Current == '0')
            _position++;
        else if (!SkipDigits())
            return Fail("A digit is expected here.");
        if (Current == '.')
        {
            _position++;
            if (!SkipDigits())
                return Fail("A digit is expected after the decimal point.");
        }

        if (Current is 'e' or 'E')
        {
            _position++;
            if (Current is '+' or '-')
                _position++;
            if (!SkipDigits())
                return Fail("A digit is expected in the exponent.");
        }

        return new(JsonKind.Number, From(start)) { Text = _text.Substring(start, _position - start) };
    }

    private bool SkipDigits()
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
            _position++;
        return _position > start;
    }

    private JsonNode? ReadTextNode()
    {
        var start = _position;
        return ReadString() is { } text ? new(JsonKind.Text, From(start)) { Text = text } : null;
    }

    private string? ReadString()
    {
        var text = new StringBuilder();
        _position++;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            switch (c)
            {
                case '"':
                    _position++;
                    return text.ToString();
                case < ' ':
                    Fail("A text may not hold a line break or another control character; write \\n and so on.");
                    return null;
                case '\\':
                    if (ReadEscape() is not { } escaped)
                        return null;
                    text.Append(escaped);
                    break;
                default:
                    text.Append(c);
                    _position++;
                    break;
            }
        }

        Fail("The text has no closing quote.");
        return null;
    }

    private char? ReadEscape()
    {
        _position++;
        var escaped = Current switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHex(),
            _ => default(char?),
        };
        if (escaped is null)
            Fail("Behind a backslash stands one of \" \\ / b f n r t, or u and four hexadecimal digits.");
        else
            _position++;
        return escaped;
    }

    // Ends on the last digit, as the other escapes end on their only letter. The framework's parser of numbers takes more than digits.
    private char? ReadHex()
    {
        var code = 0;
        for (var i = 0; i < 4; i++)
        {
            _position++;
            if (!Uri.IsHexDigit(Current))
                return null;
            code = (code * 16) + Uri.FromHex(Current);
        }

        return (char)code;
    }
}
