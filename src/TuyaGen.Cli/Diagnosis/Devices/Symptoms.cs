using System.Globalization;
using System.Net.Sockets;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>What a failed connection looks like, in a short line; the verdict says what it means.</summary>
internal static class Symptoms
{
    public static string Describe(TuyaException failure, DeviceCase patient)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{patient.Timeout.TotalSeconds:0.###} s");
        return failure switch
        {
            ConnectionRefusedException => $"{patient.Settings.Address} refused the connection.",
            SlotBusyException { InnerException: SocketException } => "It took the connection and reset it before a single answer.",
            SlotBusyException => "It took the connection and closed it before a single answer.",
            WrongKeyException { IsCertain: true } => "What it sends cannot be read with the key.",
            WrongKeyException => "It closed the connection while the session key was negotiated.",
            WrongVersionException => $"What it sends is not {patient.Version.ToText()}.",
            HandshakeTimeoutException => $"It took the connection and did not answer the negotiation of {patient.Version.ToText()} within {time}.",
            DeviceTimeoutException => $"It took the connection and did not answer within {time}.",
            DeviceUnreachableException { InnerException: SocketException cause } => $"{patient.Settings.Address} cannot be reached: {cause.Message}.",
            DeviceUnreachableException when patient.Visit?.Session.Direct.Connection.Connections is null or 0 => $"{patient.Settings.Address} did not answer within {time}.",
            DeviceRejectedException refusal => $"It refused: '{refusal.Text}', return code {refusal.ReturnCode}.",
            BadPayloadException => "It answered something that makes no sense.",
            ConnectionLostException => "It ended the connection in the middle of the exchange.",
            _ => failure.Message,
        };
    }
}
