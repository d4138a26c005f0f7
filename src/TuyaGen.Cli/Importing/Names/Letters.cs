namespace TuyaGen.Cli.Importing.Names;

/// <summary>
/// Folds letters of Europe and wide forms of Asia to plain ones, beside those that the generator folds itself. By a table: what the
/// system's own tables say differs from machine to machine, and a name must not.
/// </summary>
internal static class Letters
{
    private const char FirstExtended = '\u0100';
    private const string Extended =
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    // The wide forms stand in the order of ASCII.
    private const int ToWide = '\uff01' - '!';

    /// <summary>What stands for a character in a name before it is split into words; nothing for a mark on the letter before.</summary>
    public static string Fold(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "Ae",
        >= '\u0300' and <= '\u036f' => "",
        >= '\uff01' and <= '\uff5e' => ((char)(c - ToWide)).ToString(),
        >= FirstExtended when c - FirstExtended < Extended.Length => Extended[c - FirstExtended].ToString(),
        _ => c.ToString(),
    };
}
