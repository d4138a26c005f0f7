namespace TuyaGen.Simulation;

/// <summary>What a device does when a client uses another key.</summary>
public enum WrongKeyReaction
{
    /// <summary>What devices of its version do: 3.5 closes the connection, all others answer.</summary>
    Usual,

    /// <summary>Answers as well as it can, under its own key: 3.1 to 3.3 with a refusal, 3.4 and 3.5 with a negotiation that the client
    /// cannot verify.</summary>
    Answer,

    /// <summary>Says nothing.</summary>
    Ignore,

    /// <summary>Closes the connection.</summary>
    Close,
}
