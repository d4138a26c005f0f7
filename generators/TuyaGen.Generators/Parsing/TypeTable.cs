using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The types of a device: enumerations and flags with the members of all its variants, packed values, and those of other documents.</summary>
internal sealed class TypeTable(DeviceScope scope)
{
    /// <summary>What the names of types begin with that belong to types of other documents, and that no document can name.</summary>
    public const string Hidden = "::";

    private readonly List<Union> _types = [];
    private readonly List<LayoutSpec> _layouts = [];
    private readonly Dictionary<string, NamedType> _others = [];

    public EquatableArray<TypeSpec> ToEquatable() => _types.Select(t =>
        new TypeSpec(t.Name, t.IsBitmap, t.Doc, t.Members.ToEquatable()) { Underlying = t.Underlying }).ToEquatable();

    public EquatableArray<LayoutSpec> Layouts => _layouts.ToEquatable();

    public ClrType? Find(string name)
    {
        if (_types.Find(t => t.Name == name) is { } type)
            return Clr(type);
        if (_layouts.Find(l => l.Name == name) is { } layout)
            return new(ClrKind.Layout, layout.Name);
        return _others.TryGetValue(name, out var other) ? other.Type : null;
    }

    public IEnumerable<string> Names => _types.Select(t => t.Name).Concat(_layouts.Select(l => l.Name)).Concat(_others.Keys.Where(IsVisible));

    public static bool IsVisible(string name) => !name.StartsWith(Hidden, StringComparison.Ordinal);

    public IEnumerable<string> MembersOf(ClrType type) => type.Namespace is null
        ? _types.Find(t => t.Name == type.Name)?.Members.Select(m => m.Name) ?? []
        : _others.Values.FirstOrDefault(o => o.Type == type)?.Members.Select(m => m.Name) ?? [];

    /// <summary>The members that a type has in C#.</summary>
    public EquatableArray<TypeMember> Declared(NamedType type) => type.Type.Namespace is null
        ? _types.Find(t => t.Name == type.Type.Name)?.Members.ToEquatable() ?? default
        : type.Declared;

    /// <summary>The layout of a packed value.</summary>
    public LayoutSpec? LayoutOf(ClrType type) => type.Namespace is null
        ? _layouts.Find(l => l.Name == type.Name)
        : _others.Values.FirstOrDefault(o => o.Type == type)?.Layout;

    /// <summary>Enters a type that another document brings, by the name under which this one knows it.</summary>
    public void AddOther(string name, NamedType type) => _others[name] = type;

    /// <summary>The types, as a document of another namespace sees them.</summary>
    public IEnumerable<NamedType> Export(string ns) => _types
        .Select(t => t.Source.In(ns) with { Declared = t.Members.ToEquatable() })
        .Concat(_layouts.Select(l => NamedType.Of(l).In(ns)));

    /// <summary>Enters a packed value.</summary>
    /// <param name="layout">The value.</param>
    /// <param name="at">Where it is named.</param>
    public void Add(LayoutSpec layout, TextRange at)
    {
        if (!IsFree(layout.Name, at))
            return;
        var known = _layouts.Find(l => l.Name == layout.Name);
        if (known is null && _types.All(t => t.Name != layout.Name))
            _layouts.Add(layout);
        else if (known is null)
            scope.Bag.Add(TuyaDiagnostics.NameTaken, at, layout.Name, "another type of the device");
        else if (known != layout)
            scope.Bag.Add(TuyaDiagnostics.NameTaken, at, layout.Name, "another payload of the device");
    }

    /// <summary>Enters a type as a variant has it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="owner">The property that it was made for, or empty for one of <c>types</c>.</param>
    /// <param name="at">Where it is named.</param>
    public void Add(NamedType type, string owner, TextRange at)
    {
        var name = type.Type.Name;
        if (!IsFree(name, at))
            return;
        var known = _types.Find(t => t.Name == name);
        if (known is null && _layouts.Exists(l => l.Name == name))
            scope.Bag.Add(TuyaDiagnostics.NameTaken, at, name, "another type of the device");
        if (known is null)
            _types.Add(known = new(type, owner, []));
        else if (known.Owner != owner || known.IsBitmap != type.IsBitmap || known.Underlying != type.Underlying)
            scope.Bag.Add(TuyaDiagnostics.NameTaken, at, name, "another type of the device");
        foreach (var member in type.Members)
        {
            var same = known.Members.Find(k => k.Name == member.Name);
            if (same is null)
                known.Members.Add(member);
            else if (same.Number != member.Number)
                scope.Bag.Add(TuyaDiagnostics.NameTaken, at, $"{name}.{member.Name}", "another number");
        }
    }

    private bool IsFree(string name, TextRange at)
    {
        var isTaken = scope.Device.Length > 0 && name.Length > scope.Device.Length && name.StartsWith(scope.Device, StringComparison.Ordinal)
            && name.Substring(scope.Device.Length) is "Device" or "State" or "Write" or "Model" or "Channel";
        if (isTaken)
            scope.Bag.Add(TuyaDiagnostics.NameTaken, at, name, "a class of the device");
        return !isTaken;
    }

    private static ClrType Clr(Union type) => new(type.IsBitmap ? ClrKind.Bitmap : ClrKind.Enum, type.Name);

    private sealed record Union(NamedType Source, string Owner, List<TypeMember> Members)
    {
        public string Name => Source.Type.Name;

        public bool IsBitmap => Source.IsBitmap;

        public string? Doc => Source.Doc;

        public string? Underlying => Source.Underlying;
    }
}
