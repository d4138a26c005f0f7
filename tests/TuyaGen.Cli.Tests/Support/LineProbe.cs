using System.Text;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>An output stream that a test reads line by line while the command still runs.</summary>
internal sealed class LineProbe(string what) : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _all = new();
    private int _lineStart;

    public override Encoding Encoding => Encoding.UTF8;

    public Probe<string> Lines { get; } = new(what);

    public string Text
    {
        get
        {
            lock (_gate)
                return _all.ToString();
        }
    }

    public override void Write(char value)
    {
        string? line = null;
        lock (_gate)
        {
            _all.Append(value);
            if (value == '\n')
            {
                line = _all.ToString(_lineStart, _all.Length - _lineStart - 1);
                _lineStart = _all.Length;
            }
        }

        if (line is not null)
            Lines.Add(line);
    }
}
