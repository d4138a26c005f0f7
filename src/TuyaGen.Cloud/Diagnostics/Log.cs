using Microsoft.Extensions.Logging;

namespace TuyaGen.Cloud.Diagnostics;

/// <summary>All that the cloud client logs. No secret, token, key or nonce is ever among it.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Debug, "{Request} failed ({Failure}) and is repeated, {Attempt} of {Attempts}")]
    public static partial void Repeating(ILogger log, string request, string failure, int attempt, int attempts);

    [LoggerMessage(301, LogLevel.Debug, "The cloud refused the token (code {Code}); another one is fetched")]
    public static partial void TokenRefused(ILogger log, int code);

    [LoggerMessage(302, LogLevel.Information, "The account is in the data centre {Region}; set it as Region to save the search")]
    public static partial void DataCentreFound(ILogger log, CloudRegion region);

    [LoggerMessage(303, LogLevel.Debug, "The data centre {Region} is not that of the account: {Reason}")]
    public static partial void DataCentreRuledOut(ILogger log, CloudRegion region, string reason);

    [LoggerMessage(304, LogLevel.Warning, "The factory data of {Count} devices could not be fetched, so MAC addresses and serial numbers "
        + "are missing: {Reason}")]
    public static partial void NoFactoryData(ILogger log, int count, string reason);
}
