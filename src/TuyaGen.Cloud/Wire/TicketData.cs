namespace TuyaGen.Cloud.Wire;

/// <summary>A leave to open a lock once. It is a secret for as long as it counts.</summary>
internal sealed class TicketData
{
    public string? TicketId { get; init; }
}
