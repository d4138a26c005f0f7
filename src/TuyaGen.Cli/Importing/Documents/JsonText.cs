using System.Text;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>
/// Lays JSON out as people write device models: what fits stays on one line, the short members of a longer object share lines, and
/// each long one has its own.
/// </summary>
/// <param name="newLine">The end of a line.</param>
internal sealed class JsonText(string newLine)
{
    private const int Width = 180;
    private const int Step = 2;

    private readonly StringBuilder _text = new();

    /// <summary>A whole document. Its members, and those of the members that list parts of the device, each begin a line.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sections">The members that list parts.</param>
    public static string Document(Json document, IReadOnlyCollection<string> sections)
    {
        var text = new JsonText("\n");
        text.WriteLines([.. document.Members!], 0, (member, indent) =>
        {
            if (sections.Contains(member.Name))
                text.WriteLines(member.Value.Members!, indent, (m, i) => text.Write(m.Value, i, m.Name.Length + 4));
            else
                text.Write(member.Value, indent, member.Name.Length + 4);
        });
        return text._text.Append('\n').ToString();
    }

    /// <summary>A piece of a document that stands behind an indentation and a name.</summary>
    /// <param name="value">The piece.</param>
    /// <param name="indent">The indentation of its line.</param>
    /// <param name="used">How much of the line is taken.</param>
    /// <param name="newLine">The end of a line.</param>
    public static string Piece(Json value, int indent, int used, string newLine)
    {
        var text = new JsonText(newLine);
        text.Write(value, indent, used);
        return text._text.ToString();
    }

    private void WriteLines(IReadOnlyList<(string Name, Json Value)> members, int indent, Action<(string Name, Json Value), int> write)
    {
        _text.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            Line(indent + Step);
            _text.Append(Json.Quote(members[i].Name)).Append(": ");
            write(members[i], indent + Step);
            if (i < members.Count - 1)
                _text.Append(',');
        }

        Line(indent);
        _text.Append('}');
    }

    private void Write(Json value, int indent, int used)
    {
        var line = value.ToString();
        if (value.Scalar is not null || indent + used + line.Length < Width)
            _text.Append(line);
        else if (value.Items is not null)
            Flow('[', ']', [.. value.Items.Select(i => ("", i))], indent);
        else
            Flow('{', '}', [.. value.Members!.Select(m => (Json.Quote(m.Name) + ": ", m.Value))], indent);
    }

    private void Flow(char open, char close, (string Name, Json Value)[] parts, int indent)
    {
        _text.Append(open);
        var column = Width;
        for (var i = 0; i < parts.Length; i++)
        {
            var (name, value) = parts[i];
            var length = name.Length + value.ToString().Length + 2;
            if (column + length > Width || !IsShort(value))
            {
                Line(indent + Step);
                column = indent + Step;
            }
            else
            {
                _text.Append(' ');
            }

            _text.Append(name);
            Write(value, indent + Step, name.Length);
            column = IsShort(value) ? column + length : Width;
            if (i < parts.Length - 1)
                _text.Append(',');
        }

        Line(indent);
        _text.Append(close);
    }

    // A list of objects reads better with a line for each; words and numbers share one.
    private static bool IsShort(Json value) => value.Scalar is not null || value.ToString().Length < Width / 3;

    private void Line(int indent) => _text.Append(newLine).Append(' ', indent);
}
