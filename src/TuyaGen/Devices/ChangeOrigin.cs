namespace TuyaGen;

/// <summary>Why a device reported something.</summary>
public enum ChangeOrigin
{
    /// <summary>By itself: a wall switch, a timer, another program, or what a write brought about.</summary>
    Push,

    /// <summary>Because it was asked.</summary>
    Reply,
}
