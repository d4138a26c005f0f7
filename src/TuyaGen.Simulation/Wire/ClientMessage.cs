namespace TuyaGen.Simulation.Wire;

/// <summary>What a client sent: the numbers of its frame, and the body, which is decrypted if the frame could be read.</summary>
internal readonly record struct ClientMessage(uint Sequence, TuyaCommand Command, byte[] Body);
