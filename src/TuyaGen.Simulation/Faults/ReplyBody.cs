using System.Text;
using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>The answer that is not empty has another body: no JSON, no UTF-8, doubled keys, too short, whatever the bytes are. Concerns
/// queries unless told otherwise.</summary>
/// <param name="Body">The bytes before encryption.</param>
public sealed record ReplyBody(ReadOnlyMemory<byte> Body) : ReplyFault
{
    /// <summary>A body that is a text.</summary>
    public ReplyBody(string text)
        : this(Encoding.UTF8.GetBytes(text ?? throw new ArgumentNullException(nameof(text))))
    {
    }

    internal override void Shape(Exchange exchange) => exchange.Change(r => !r.IsAcknowledgement, r => r with { Body = Body });

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsQuery: true };
}
