namespace TuyaGen;

/// <summary>A test of what a device is at present, made of other properties as they were last reported.</summary>
public sealed class PointCondition
{
    private readonly Func<PointReader, bool> _holds;

    /// <summary>Describes a condition. Generated code calls this.</summary>
    /// <param name="text">What it says, as the end of a sentence: <c>Unit is Fahrenheit</c>.</param>
    /// <param name="properties">The places of the properties that it looks at.</param>
    /// <param name="holds">The test.</param>
    public PointCondition(string text, IReadOnlyList<int> properties, Func<PointReader, bool> holds)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentNullException.ThrowIfNull(properties);
        ArgumentNullException.ThrowIfNull(holds);
        Text = text;
        Properties = properties;
        _holds = holds;
    }

    /// <summary>What it says, as the end of a sentence: <c>Unit is Fahrenheit</c>.</summary>
    public string Text { get; }

    /// <summary>The places, in <see cref="DeviceModel.Properties"/>, of the properties that it looks at.</summary>
    public IReadOnlyList<int> Properties { get; }

    /// <summary>Whether it holds for a device in a state. A property that was not reported holds nowhere but in a test for that.</summary>
    public bool Holds(PointReader state) => _holds(state);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
