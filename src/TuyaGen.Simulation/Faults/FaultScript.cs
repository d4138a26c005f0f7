using System.Collections;

namespace TuyaGen.Simulation;

/// <summary>What a simulated device does wrong, in the order in which it is applied. It may be changed while the device runs.</summary>
public sealed class FaultScript : IEnumerable<Fault>
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    internal FaultScript()
    {
    }

    /// <summary>Adds faults at the end.</summary>
    public void Add(params IEnumerable<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        lock (_gate)
            _entries.AddRange(faults.Where(f => f.Times is null or > 0).Select(f => new Entry(f)));
    }

    /// <summary>Takes a fault away; false when it is not there, for instance because it is used up.</summary>
    public bool Remove(Fault fault)
    {
        lock (_gate)
        {
            var index = _entries.FindIndex(e => e.Fault == fault);
            if (index >= 0)
                _entries.RemoveAt(index);
            return index >= 0;
        }
    }

    /// <summary>Takes all faults away.</summary>
    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    /// <summary>The faults that are not used up.</summary>
    public IEnumerator<Fault> GetEnumerator()
    {
        lock (_gate)
            return _entries.ConvertAll(e => e.Fault).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Admission? Admit(long connection)
    {
        lock (_gate)
        {
            foreach (var entry in _entries)
            {
                if (entry.Fault is ConnectionFault fault && fault.Admit(connection) is { } admission)
                {
                    Use(entry);
                    return admission;
                }
            }
        }

        return null;
    }

    /// <summary>The faults that concern an exchange, each now used once more.</summary>
    internal List<ReplyFault> Take(SimulatedRequest? request) => Take<ReplyFault>(f => f.Concerns(request));

    /// <summary>The faults that concern a request to a cloud, each now used once more.</summary>
    internal List<CloudFault> TakeForCloud(SimulatedCloudRequest request) => Take<CloudFault>(f => f.Concerns(request));

    private List<T> Take<T>(Predicate<T> concerns)
        where T : Fault
    {
        lock (_gate)
        {
            if (_entries.Count == 0)
                return [];
            var concerned = _entries.FindAll(e => e.Fault is T fault && concerns(fault));
            concerned.ForEach(Use);
            return concerned.ConvertAll(e => (T)e.Fault);
        }
    }

    private void Use(Entry entry)
    {
        if (--entry.Left == 0)
            _entries.Remove(entry);
    }

    private sealed class Entry(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int? Left { get; set; } = fault.Times;
    }
}
