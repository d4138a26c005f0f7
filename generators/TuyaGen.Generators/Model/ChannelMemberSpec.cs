namespace TuyaGen.Generators.Model;

/// <summary>What the channels of a device have in common under one name.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="Limits">What it may be, with the unit, for documentation.</param>
/// <param name="Slots">The property of each channel that has it.</param>
internal sealed record ChannelMemberSpec(string Name, ClrType Type, string? Limits, EquatableArray<ChannelSlot> Slots)
{
    public bool IsReadable { get; init; }

    public bool IsWritable { get; init; }
}

/// <summary>A property that belongs to a channel.</summary>
internal sealed record ChannelSlot(int Channel, int Property);
