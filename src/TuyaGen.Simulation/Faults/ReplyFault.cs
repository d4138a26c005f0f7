using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>A fault that concerns what the device sends: an answer, or a report that comes by itself.</summary>
public abstract record ReplyFault : Fault
{
    private protected ReplyFault()
    {
    }

    /// <summary>Which commands it concerns. Null for those that the kind of fault usually concerns; unless a fault says otherwise, that
    /// is every command but the session negotiation, and every report that comes by itself.</summary>
    public Func<SimulatedRequest, bool>? When { get; init; }

    internal bool Concerns(SimulatedRequest? request) =>
        When is null ? UsuallyConcerns(request) : request is not null && When(request);

    /// <summary>Acts in the place of the device; true when nothing else is to be done about the command.</summary>
    internal virtual bool Handle(Exchange exchange) => false;

    /// <summary>Changes what is going to be said.</summary>
    internal virtual void Shape(Exchange exchange)
    {
    }

    /// <summary>Changes the bytes.</summary>
    internal virtual void Spoil(Exchange exchange)
    {
    }

    private protected virtual bool UsuallyConcerns(SimulatedRequest? request) => request is not { IsNegotiation: true };
}
