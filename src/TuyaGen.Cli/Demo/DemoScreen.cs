namespace TuyaGen.Cli.Demo;

/// <summary>Where the demonstration is seen. Devices report while the script goes on, so lines take turns.</summary>
internal abstract class DemoScreen
{
    /// <summary>One turn at a time.</summary>
    protected Lock Turn { get; } = new();

    /// <summary>What is going to happen.</summary>
    public abstract void Announce(string what);

    /// <summary>What a device did.</summary>
    public abstract void Show(string device, string what);

    /// <summary>What was not done, and why.</summary>
    public abstract void Refuse(string why);

    public abstract void Say(string text);

    /// <summary>What it came to.</summary>
    public abstract void Show(IReadOnlyList<DemoResult> results);
}
