namespace TuyaGen.Protocol;

/// <summary>What a request carries, apart from the names of sender and receiver.</summary>
/// <param name="Command">What is wanted; the frame's command may be another, see <see cref="RequestWriter"/>.</param>
/// <param name="Dps">Data points to write.</param>
/// <param name="Ids">Numbers to ask for: of an update request, or of a device22 query.</param>
/// <param name="RequestType">The <c>reqType</c> of a gateway message.</param>
/// <param name="Json">A body of the caller's own, sent as it is.</param>
internal readonly record struct RequestBody(
    TuyaCommand Command, Dps? Dps = null, IReadOnlyList<int>? Ids = null, string? RequestType = null, ReadOnlyMemory<byte>? Json = null);
