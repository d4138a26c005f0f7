namespace TuyaGen;

/// <summary>
/// The static description of a device class: data points, units, ranges, commands, products. Enough to build a control panel for a
/// device without knowing its class.
/// </summary>
public sealed partial class DeviceModel
{
    /// <summary>Describes a device class. Generated code calls this.</summary>
    /// <param name="name">The name, for instance <c>Bulb</c>.</param>
    /// <param name="properties">The names of all properties, in the order in which variants list their data points.</param>
    /// <param name="main">The form that the model itself describes.</param>
    /// <param name="create">Makes a device of the class.</param>
    public DeviceModel(
        string name, IReadOnlyList<string> properties, DeviceVariant main, Func<DeviceSettings, TuyaContext?, TuyaDevice> create)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(properties);
        ArgumentNullException.ThrowIfNull(main);
        ArgumentNullException.ThrowIfNull(create);
        Name = name;
        Properties = properties;
        Main = main;
        Create = create;
        _events = new(() => [.. Forms.SelectMany(EventsOf).Distinct()]);
        _hasConditions = new(() => Forms.SelectMany(v => v.Points).Any(p => !p.IsFixed));
    }

    /// <summary>The name, for instance <c>Bulb</c>; the class is <c>BulbDevice</c>.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>Tuya's category code, for instance <c>dj</c> for lights.</summary>
    public string? Category { get; init; }

    /// <summary>The products that are known to follow it.</summary>
    public IReadOnlyList<ProductInfo> Products { get; init; } = [];

    /// <summary>The names of all properties of all variants.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <summary>The form that the model itself describes; it is assumed until a status says otherwise.</summary>
    public DeviceVariant Main { get; }

    /// <summary>The other forms, in the order in which they are tried.</summary>
    public IReadOnlyList<DeviceVariant> Variants { get; init; } = [];

    /// <summary>The commands, with the limits of <see cref="Main"/>.</summary>
    public IReadOnlyList<CommandInfo> Commands { get; init; } = [];

    /// <summary>The trait interfaces that the class implements, for instance <c>ISwitchable</c>.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>The place of the property that switches the device on and off, or -1.</summary>
    public int SwitchProperty { get; init; } = -1;

    /// <summary>What it says about the connection.</summary>
    public LinkDefaults Link { get; init; } = LinkDefaults.None;

    /// <summary>Makes a device of the class. A null context is <see cref="TuyaContext.Default"/>.</summary>
    public Func<DeviceSettings, TuyaContext?, TuyaDevice> Create { get; }

    /// <summary>The place of a property by its name, of any case; -1 for a name that no variant has.</summary>
    public int IndexOf(string property)
    {
        for (var i = 0; i < Properties.Count; i++)
        {
            if (string.Equals(Properties[i], property, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    /// <summary>The variant whose test a status passes first, in document order; <see cref="Main"/> where none does.</summary>
    public DeviceVariant Detect(Dps dps, string? product = null)
    {
        foreach (var variant in Variants)
        {
            if (variant.Test?.Matches(dps, product) == true)
                return variant;
        }

        return Main;
    }

    /// <summary>The commands with the limits that hold for a variant.</summary>
    public IReadOnlyList<CommandInfo> CommandsOf(DeviceVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return variant.Commands.Count == 0
            ? Commands
            : [.. Commands.Select(c => variant.Commands.FirstOrDefault(v => v.Name == c.Name) is { } own ? c with { Parameters = own.Parameters } : c)];
    }

    /// <summary>The data points that a device22 query names: those that the model says, or all that can be read.</summary>
    public IEnumerable<int> DpsToAsk => Link.Ask.Count > 0
        ? Link.Ask
        : Main.Points.Concat(Variants.SelectMany(v => v.Points)).Where(p => p.IsReadable).Select(p => p.Id).Distinct().Order();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
