namespace TuyaGen;

/// <summary>Exceptions as the values of the tag <c>error.type</c>: few, short and stable.</summary>
internal static class ErrorKinds
{
    public const string Tag = "error.type";

    public static string Of(Exception failure) => failure switch
    {
        WrongKeyException => "wrong_key",
        WrongVersionException => "wrong_version",
        SlotBusyException => "slot_busy",
        HandshakeTimeoutException => "handshake_timeout",
        ConnectionRefusedException => "connection_refused",
        DeviceUnreachableException => "unreachable",
        ConnectionLostException => "connection_lost",
        DeviceTimeoutException => "timeout",
        DeviceRejectedException => "rejected",
        BadPayloadException => "bad_payload",
        CommandQueueFullException => "queue_full",
        OperationCanceledException => "cancelled",
        ObjectDisposedException => "disposed",
        _ => "_OTHER",
    };
}
