using System.Diagnostics;

namespace TuyaGen.Tests.Support;

/// <summary>The spans of TuyaGen that have ended. Tests run beside each other: each looks at those of its own device.</summary>
internal sealed class Spans : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public Spans()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == "TuyaGen",
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (_gate)
                    _ended.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Of(string device, string name)
    {
        lock (_gate)
            return [.. _ended.Where(a => a.OperationName == name && (string?)a.GetTagItem("tuyagen.device.id") == device)];
    }

    public IReadOnlyList<Activity> Of(string device)
    {
        lock (_gate)
            return [.. _ended.Where(a => (string?)a.GetTagItem("tuyagen.device.id") == device)];
    }

    public void Dispose() => _listener.Dispose();
}
