namespace TuyaGen.Generators.Model;

/// <summary>A document that describes a device.</summary>
internal sealed record DeviceSpec(string Namespace, string Name) : DocumentSpec(Namespace, Name)
{
    public string? Doc { get; init; }

    public string? Category { get; init; }

    public EquatableArray<ProductSpec> Products { get; init; }

    public LinkSpec Link { get; init; } = new();

    public EquatableArray<PropertySpec> Properties { get; init; }

    /// <summary>The forms; the first is what the document itself describes.</summary>
    public EquatableArray<VariantSpec> Variants { get; init; }

    public EquatableArray<CommandSpec> Commands { get; init; }

    /// <summary>What the channels of the device have.</summary>
    public EquatableArray<ChannelMemberSpec> Channels { get; init; }

    public EquatableArray<TraitSpec> Traits { get; init; }

    /// <summary>The property behind <c>ISwitchable.On</c>, or -1.</summary>
    public int SwitchProperty { get; init; } = -1;
}
