namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Comments that people leave in documents, although a model has none.</summary>
internal static class Comments
{
    /// <summary>The text with spaces in place of comments, so that every place stays where it was.</summary>
    public static string Blank(string text)
    {
        if (!text.Contains('/', StringComparison.Ordinal))
            return text;
        var blank = text.ToCharArray();
        for (var i = 0; i < blank.Length; i++)
        {
            if (blank[i] == '"')
                i = EndOfText(text, i);
            else if (blank[i] == '/' && i + 1 < blank.Length && blank[i + 1] is '/' or '*')
                i = Blank(blank, i);
        }

        return new(blank);
    }

    private static int EndOfText(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                return i;
        }

        return text.Length;
    }

    private static int Blank(char[] text, int start)
    {
        var end = text[start + 1] == '/'
            ? Array.FindIndex(text, start, c => c is '\n' or '\r')
            : text.AsSpan(start + 2).IndexOf("*/") is >= 0 and var length ? start + 2 + length + 2 : -1;
        end = end < 0 ? text.Length : end;
        for (var i = start; i < end; i++)
            text[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
        return end - 1;
    }
}
