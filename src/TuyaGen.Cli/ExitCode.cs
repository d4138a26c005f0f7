namespace TuyaGen.Cli;

/// <summary>What the tool tells the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The device or the network failed, or the user gave up waiting.</summary>
    public const int Failed = 1;

    /// <summary>The command line asks for something that makes no sense; nothing was sent.</summary>
    public const int Usage = 2;
}
