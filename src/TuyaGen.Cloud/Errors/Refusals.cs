using System.Globalization;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud.Errors;

/// <summary>Turns Tuya's codes into errors that say what to do. The codes are those of Tuya's page "Global Error Codes", and of the
/// reports of users.</summary>
internal static class Refusals
{
    private const int LongestText = 200;

    public static CloudException ToException(CloudAnswer answer, string operation, DateTimeOffset now)
    {
        var text = answer.Text.Length > LongestText ? answer.Text[..LongestText] : answer.Text;
        var error = Explain(answer, $"The cloud refused {operation}: '{text}' (code {answer.Code}). ", now);
        (error.CloudCode, error.CloudText, error.RetryAfter) = (answer.Code, text, answer.RetryAfter);
        return error;
    }

    private static CloudException Explain(CloudAnswer answer, string what, DateTimeOffset now) => answer.Code switch
    {
        1001 or 1004 or 1005 or 1008 => new CloudCredentialsException(
            what + "The Access ID or the Access Secret is wrong, or belongs to a project of another data centre. Copy both again from the "
            + "project's page at platform.tuya.com."),
        1010 or 1011 or 1012 => new CloudCredentialsException(
            what + "A fresh token was refused too. Another program may fetch tokens for the same project all the time, or the project was "
            + "changed: look at it at platform.tuya.com."),
        1013 => new CloudClockException(what + Clock(answer.ServerTime - now), now - answer.ServerTime),
        1106 => new CloudPermissionException(
            what + "Usually the device is not of an account that is linked to the project, or the data centre is not that of the account. "
            + "Check the linked app accounts and the project's data centre."),
        1114 or 2406 => new CloudPermissionException(
            what + "The project allows only certain addresses. Take this machine's public address into its IP allowlist, or switch the list off."),
        28841001 or 28841002 or 28841003 => new CloudSubscriptionException(
            what + "The project's IoT Core plan is missing, expired or not paid. The trial lasts a month: extend it at platform.tuya.com, Cloud, "
            + "IoT Core, View Details, Extend Trial Period. Local control goes on without it."),
        28841101 or 28841102 or 28841103 or 28841105 or 28841106 => new CloudSubscriptionException(
            what + "The project is not subscribed to this API. Under Service API of the project, add and authorize IoT Core, and what the call "
            + "needs besides (IR Control Hub, Smart Lock)."),
        28841004 or 28841104 => new CloudQuotaException(
            what + "The calls that the plan includes are used up until the next period. Keep keys and specifications in a file and control "
            + "devices locally: neither needs the cloud."),
        2007 or 28841107 => new CloudDataCentreException(
            what + "Either the account is in another data centre, or this one is switched off in the project. Set Region to that of the "
            + "account, or leave it out to try all; the project's overview shows its data centres."),
        429 or 1110 or 1111 or 1113 or 1199 => new CloudBusyException(
            what + (answer.RetryAfter is { } wait ? $"It wants {Seconds(wait)} of rest. " : "") + "Ask less often, or fewer at once (MaxConcurrency).")
        {
            MayPass = true,
        },
        2009 => new CloudException(what + "The cloud knows no data points of this device; learn them from its local status."),
        2001 => new CloudException(what + "The device is not connected to the cloud; see whether it has power and network."),
        2008 => new CloudException(what + "The device does not take this command or value; GetFunctionsAsync lists what it takes."),
        _ => new CloudException(what + "Tuya explains its codes on the page \"Global Error Codes\"."),
    };

    private static string Clock(TimeSpan? behind) => behind is not { } by
        ? "The clock of this machine is wrong; set it, best by NTP."
        : $"The clock of this machine is {Seconds(by.Duration())} {(by > TimeSpan.Zero ? "behind" : "ahead of")} that of the cloud; set it, "
            + "best by NTP.";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) + " s";
}
