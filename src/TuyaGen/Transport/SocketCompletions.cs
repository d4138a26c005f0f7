namespace TuyaGen.Transport;

/// <summary>Where the runtime goes on when a socket is ready: in its pool, or, by an application's choice, where it polls.</summary>
internal static class SocketCompletions
{
    /// <summary>Whether the application has chosen that a read goes on where the runtime polls. Blocked threads of the pool then hold up no
    /// read that has begun.</summary>
    public static bool AreInline { get; } = Environment.GetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS") is "1" or "true";
}
