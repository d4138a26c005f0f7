namespace TuyaGen.Transport;

/// <summary>The commands that wait their turn. Bounded; guarded by the actor's lock.</summary>
internal sealed class CommandQueue
{
    private readonly List<PendingCommand> _waiting = [];

    public int Count => _waiting.Count;

    public bool IsEmpty => _waiting.Count == 0;

    public IReadOnlyList<PendingCommand> Waiting => _waiting;

    /// <summary>When the first of them will have waited too long.</summary>
    public long? EarliestDeadline => IsEmpty ? null : _waiting.Min(c => c.Deadline);

    public void Add(PendingCommand command) => _waiting.Add(command);

    public void AddFirst(PendingCommand command) => _waiting.Insert(0, command);

    public bool Remove(PendingCommand command) => _waiting.Remove(command);

    public PendingCommand Take()
    {
        var first = _waiting[0];
        _waiting.RemoveAt(0);
        return first;
    }

    /// <summary>Takes out all that a reason concerns.</summary>
    public List<PendingCommand> TakeWhere(Func<PendingCommand, bool> concerned)
    {
        List<PendingCommand> taken = [];
        _waiting.RemoveAll(command =>
        {
            if (!concerned(command))
                return false;
            taken.Add(command);
            return true;
        });
        return taken;
    }

    /// <summary>The latest waiting write whose data points a new write covers, so that it need not be sent any more.</summary>
    public PendingCommand? FindOutdated(PendingCommand write) =>
        _waiting is [.., { Family: CommandFamily.Control, Body.Dps: { } older } last]
        && last.Route == write.Route
        && older.Keys.All(write.Body.Dps!.ContainsKey)
            ? last
            : null;
}
