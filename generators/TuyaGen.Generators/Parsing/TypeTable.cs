using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The enumerations and flags of a device, with the members of all its variants.</summary>
internal sealed class TypeTable(DeviceScope scope)
{
    private readonly List<Union> _types = [];

    public EquatableArray<TypeSpec> ToEquatable() =>
        _types.Select(t => new TypeSpec(t.Name, t.IsBitmap, t.Doc, t.Members.ToEquatable())).ToEquatable();

    public ClrType? Find(string name) => _types.Find(t => t.Name == name) is { } type ? Clr(type) : null;

    public IEnumerable<string> Names => _types.Select(t => t.Name);

    public IEnumerable<string> MembersOf(ClrType type) => _types.Find(t => t.Name == type.Name)?.Members.Select(m => m.Name) ?? [];

    /// <summary>Enters a type as a variant has it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="owner">The property that it was made for, or empty for one of <c>types</c>.</param>
    /// <param name="at">Where it is named.</param>
    public void Add(NamedType type, string owner, TextRange at)
    {
        var name = type.Type.Name;
        if (name.StartsWith(scope.Device, StringComparison.Ordinal)
            && name.Substring(scope.Device.Length) is "Device" or "State" or "Write" or "Model" or "Channel" && name != scope.Device)
        {
            scope.Bag.Add(TuyaDiagnostics.NameTaken, at, name, "a class of the device");
            return;
        }

        var known = _types.Find(t => t.Name == name);
        if (known is null)
            _types.Add(known = new(name, type.IsBitmap, owner, type.Doc, []));
        else if (known.Owner != owner || known.IsBitmap != type.IsBitmap)
            scope.Bag.Add(TuyaDiagnostics.NameTaken, at, name, "another type of the device");
        foreach (var member in type.Members)
        {
            var same = known.Members.Find(k => k.Name == member.Name);
            if (same is null)
                known.Members.Add(member);
            else if (same.Bit != member.Bit)
                scope.Bag.Add(TuyaDiagnostics.NameTaken, at, $"{name}.{member.Name}", "another bit");
        }
    }

    private static ClrType Clr(Union type) => new(type.IsBitmap ? ClrKind.Bitmap : ClrKind.Enum, type.Name);

    private sealed record Union(string Name, bool IsBitmap, string Owner, string? Doc, List<TypeMember> Members);
}
