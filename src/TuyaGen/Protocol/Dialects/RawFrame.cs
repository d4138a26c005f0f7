namespace TuyaGen.Protocol;

/// <summary>A frame taken apart; its body, decrypted in place, lies in the array that the frame came in.</summary>
internal readonly record struct RawFrame(TuyaCommand Command, uint Sequence, uint ReturnCode, int BodyStart, int BodyLength);
