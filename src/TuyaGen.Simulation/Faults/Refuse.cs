using System.Text;
using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Commands are refused with a return code and a text. Concerns writes unless told otherwise.</summary>
/// <param name="ReturnCode">The return code, other than 0.</param>
/// <param name="Text">The text, which is no JSON.</param>
public sealed record Refuse(uint ReturnCode = 1, string Text = Refusals.Format) : ReplyFault
{
    /// <summary>Whether the text is encrypted as everything else. 3.5 encrypts in any case.</summary>
    public bool Encrypted { get; init; } = true;

    internal override bool Handle(Exchange exchange)
    {
        exchange.Say(exchange.Answer() with { ReturnCode = ReturnCode, Body = Encoding.UTF8.GetBytes(Text), IsPlain = !Encrypted });
        return true;
    }

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsWrite: true };
}
