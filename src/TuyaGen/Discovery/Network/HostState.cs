namespace TuyaGen.Discovery;

/// <summary>How a connection to an unknown host stands.</summary>
internal enum HostState
{
    /// <summary>It can be asked.</summary>
    Open,

    /// <summary>It was ended in good order.</summary>
    Closed,

    /// <summary>It was reset.</summary>
    Reset,
}
