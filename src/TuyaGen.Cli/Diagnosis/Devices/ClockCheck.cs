using System.Globalization;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Does its clock agree with ours? Devices date their reports, not their answers, so there is not always one to compare.</summary>
internal sealed class ClockCheck : IDeviceCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public async Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var log = patient.Visit!.Log;
        await log.UntilAsync(m => m.Dps is not null || m.Command == TuyaCommand.Heartbeat, patient.Timeout, cancellationToken).ConfigureAwait(false);
        var skew = log.Frames.Where(f => f.Message.Time is not null).Select(f => (f.Message.Time!.Value - f.At).Duration()).DefaultIfEmpty().Max();
        if (skew <= Tolerance)
            return null;
        patient.Note(string.Create(CultureInfo.InvariantCulture, $"The time in its reports is {skew.TotalMinutes:0} minutes off."));
        return Verdicts.ClockSkew;
    }
}
