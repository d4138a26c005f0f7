using System.Globalization;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Does its clock agree with ours? Devices date their reports, not their answers, so there is not always one to compare.</summary>
internal sealed class ClockCheck : IDeviceCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var skew = patient.Visit!.Frames.Where(f => f.Message.Time is not null).Select(f => (f.Message.Time!.Value - f.At).Duration()).DefaultIfEmpty().Max();
        if (skew <= Tolerance)
            return Task.FromResult<Verdict?>(null);
        patient.Note(string.Create(CultureInfo.InvariantCulture, $"The time in its reports is {skew.TotalMinutes:0} minutes off."));
        return Task.FromResult<Verdict?>(Verdicts.ClockSkew);
    }
}
