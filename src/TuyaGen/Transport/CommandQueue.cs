namespace TuyaGen.Transport;

/// <summary>The commands that wait their turn. Bounded; guarded by the actor's lock.</summary>
internal sealed class CommandQueue
{
    private readonly LinkedList<PendingCommand> _waiting = new();

    public int Count => _waiting.Count;

    public bool IsEmpty => _waiting.Count == 0;

    public IEnumerable<PendingCommand> Waiting => _waiting;

    public void Add(PendingCommand command) => _waiting.AddLast(command);

    public void AddFirst(PendingCommand command) => _waiting.AddFirst(command);

    public bool Remove(PendingCommand command) => _waiting.Remove(command);

    public PendingCommand Take()
    {
        var first = _waiting.First!.Value;
        _waiting.RemoveFirst();
        return first;
    }

    /// <summary>Takes out all that a reason concerns.</summary>
    public List<PendingCommand> TakeWhere(Func<PendingCommand, bool> concerned)
    {
        var taken = _waiting.Where(concerned).ToList();
        foreach (var command in taken)
            _waiting.Remove(command);
        return taken;
    }

    /// <summary>The latest waiting write whose data points a new write covers, so that it need not be sent any more.</summary>
    public PendingCommand? FindOutdated(PendingCommand write) =>
        _waiting.Last?.Value is { Family: CommandFamily.Control, Body.Dps: { } older } last
        && last.Route == write.Route
        && older.Keys.All(write.Body.Dps!.ContainsKey)
            ? last
            : null;
}
