namespace TuyaGen;

/// <summary>The protocols of remote controls that can be read and written. Addresses and commands are as the makers count them.</summary>
public enum IrProtocol
{
    /// <summary>NEC: address 0 to 255 and command 0 to 255, each followed by its complement.</summary>
    Nec,

    /// <summary>Extended NEC: address 0 to 65,535, its low byte sent first, command 0 to 255 with its complement.</summary>
    NecExtended,

    /// <summary>The frame of NEC without complements, as Onkyo has it: address and command 0 to 65,535, low bytes first.</summary>
    Nec32,

    /// <summary>Samsung: address 0 to 255 sent twice, command 0 to 255 with its complement.</summary>
    Samsung32,

    /// <summary>Philips RC5, with the longer commands of RC5X: address 0 to 31, command 0 to 127, a toggle bit.</summary>
    Rc5,

    /// <summary>Philips RC6 in mode 0: address 0 to 255, command 0 to 255, a toggle bit.</summary>
    Rc6,

    /// <summary>Sony with 12 bits: address 0 to 31, command 0 to 127.</summary>
    Sirc12,

    /// <summary>Sony with 15 bits: address 0 to 255, command 0 to 127.</summary>
    Sirc15,

    /// <summary>Sony with 20 bits: address 0 to 8191 (5 bits of address, then 8 of extension above them), command 0 to 127.</summary>
    Sirc20,
}
