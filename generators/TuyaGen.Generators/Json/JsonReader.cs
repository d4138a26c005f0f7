namespace TuyaGen.Generators.Json;

/// <summary>
/// Reads JSON as the standard has it (no comments, no trailing commas) and keeps the place of every value, which the framework's
/// parsers forget; it also spares the generator a dependency that its host would have to find.
/// </summary>
internal sealed partial class JsonReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _position;
    private int _depth;
    private JsonError? _error;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads a document; null, with the first error, where the text is none.</summary>
    public static JsonNode? Read(string text, out JsonError? error)
    {
        var reader = new JsonReader(text);
        var root = reader.ReadValue();
        reader.SkipSpace();
        if (root is not null && reader._position < text.Length)
            root = reader.Fail("The document ends here, but more text follows.");
        error = reader._error;
        return root;
    }

    private JsonNode? ReadValue()
    {
        SkipSpace();
        switch (Current)
        {
            case '{':
                return Nested(ReadObject);
            case '[':
                return Nested(ReadArray);
            case '"':
                return ReadTextNode();
            case 't':
                return ReadWord("true", JsonKind.Boolean);
            case 'f':
                return ReadWord("false", JsonKind.Boolean);
            case 'n':
                return ReadWord("null", JsonKind.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return Fail("A value is expected here.");
        }
    }

    private JsonNode? Nested(Func<JsonNode?> read)
    {
        if (_depth == MaxDepth)
            return Fail($"The document is nested deeper than {MaxDepth} levels.");
        _depth++;
        var node = read();
        _depth--;
        return node;
    }

    private JsonNode? ReadObject()
    {
        var start = _position++;
        var members = new List<JsonMember>();
        if (TryTake('}'))
            return new(JsonKind.Object, From(start));
        do
        {
            SkipSpace();
            var nameStart = _position;
            if (Current != '"')
                return Fail("The name of a member, in double quotes, is expected here.");
            if (ReadString() is not { } name)
                return null;
            var range = From(nameStart);
            if (!TryTake(':'))
                return Fail("':' is expected here.");
            if (ReadValue() is not { } value)
                return null;
            members.Add(new(name, range, value));
        }
        while (TryTake(','));
        return TryTake('}') ? new(JsonKind.Object, From(start)) { Members = members } : Fail("',' or '}' is expected here.");
    }

    private JsonNode? ReadArray()
    {
        var start = _position++;
        var items = new List<JsonNode>();
        if (TryTake(']'))
            return new(JsonKind.Array, From(start));
        do
        {
            if (ReadValue() is not { } item)
                return null;
            items.Add(item);
        }
        while (TryTake(','));
        return TryTake(']') ? new(JsonKind.Array, From(start)) { Items = items } : Fail("',' or ']' is expected here.");
    }

    private JsonNode? ReadWord(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            return Fail("A value is expected here; words other than true, false and null stand in double quotes.");
        _position += word.Length;
        return new(kind, From(_position - word.Length)) { Text = kind == JsonKind.Null ? "" : word };
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private TextRange From(int start) => new(start, _position - start);

    private bool TryTake(char wanted)
    {
        SkipSpace();
        if (Current != wanted)
            return false;
        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    private JsonNode? Fail(string message)
    {
        if (Current == '/')
            message = "A model has no comments; say it in \"doc\", or leave it out.";
        _error ??= new(_position < _text.Length ? message : message + " The text ends too early.",
            new(_position, _position < _text.Length ? 1 : 0));
        return null;
    }
}
