namespace TuyaGen.TestSupport;

/// <summary>A text is not as approved.</summary>
public sealed class ApprovalException(string message) : Exception(message);
