using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>Something that a simulated cloud does otherwise than a client hopes for.</summary>
public abstract record CloudFault : Fault
{
    private protected CloudFault()
    {
    }

    /// <summary>Which requests it concerns; null for all but those for a token.</summary>
    public Func<SimulatedCloudRequest, bool>? When { get; init; }

    internal bool Concerns(SimulatedCloudRequest request) => When?.Invoke(request) ?? !request.IsTokenRequest;

    /// <summary>Answers in the place of the cloud, which then does nothing; null to leave it to the cloud.</summary>
    internal virtual CloudReply? Answer() => null;

    /// <summary>Changes the answer.</summary>
    internal virtual void Shape(CloudReply reply)
    {
    }
}
