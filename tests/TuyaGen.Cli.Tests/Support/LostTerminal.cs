using System.Text;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>A terminal that goes away in the middle, as one whose window is closed.</summary>
internal sealed class LostTerminal : TextWriter
{
    private volatile bool _isLost;

    public override Encoding Encoding => Encoding.UTF8;

    public void Lose() => _isLost = true;

    public override void Write(char value)
    {
        if (_isLost)
            throw new IOException("The terminal is gone.");
    }
}
