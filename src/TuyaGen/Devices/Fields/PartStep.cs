namespace TuyaGen;

/// <summary>One step of the way to a part of a packed value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Index">The item of a list; null for a field that is none, and for the whole list.</param>
internal readonly record struct PartStep(DpField Field, int? Index)
{
    public bool IsWhole => Field.IsList && Index is null;

    public object? Get(object whole, string path)
    {
        var value = Field.Get(whole);
        return Index is { } index && value is IItems items ? items[InRange(index, items, path)] : value;
    }

    public object With(object whole, object? value, string path)
    {
        if (Index is not { } index)
            return Field.With(whole, value);
        var items = Field.Get(whole) as IItems ?? throw NotThere(path, 0);
        return Field.With(whole, items.With(InRange(index, items, path), value!));
    }

    private int InRange(int index, IItems items, string path) => index < items.Count ? index : throw NotThere(path, items.Count);

    private NotSupportedByDeviceException NotThere(string path, int count) =>
        new($"{path} is not there: {Field.Name} has {count} items now{(count == 0 ? "" : $", [0] to [{count - 1}]")}.");
}
