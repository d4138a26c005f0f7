namespace TuyaGen.Generators.Model;

/// <summary>All that is emitted for one document. It holds no places and no symbols, so that an edit that changes nothing in it
/// emits nothing again.</summary>
internal sealed record DeviceSpec(string Namespace, string Name)
{
    public string? Doc { get; init; }

    public string? Category { get; init; }

    public EquatableArray<ProductSpec> Products { get; init; }

    public LinkSpec Link { get; init; } = new();

    public EquatableArray<TypeSpec> Types { get; init; }

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
