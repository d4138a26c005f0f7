using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>A data point of the description.</summary>
internal sealed class PointEmitter(DeviceSpec device)
{
    public string Point(PointSpec point)
    {
        var parts = new List<string>();
        Text("Code", point.Code);
        if (point.Aliases.Count > 0)
            parts.Add($"Aliases = {Literals.List(point.Aliases.Select(a => Literals.Text(a)))}");
        if (point.Access != Model.DpAccess.ReadWrite)
            parts.Add($"Access = {CoreNames.DpAccess}.{point.Access}");
        Text("Doc", point.Doc);
        Text("Unit", point.Unit);
        Flag("IsOptional", point.IsOptional);
        Flag("IsEvent", point.IsEvent);
        Flag("NeedsRefresh", point.NeedsRefresh);
        Flag("IsSecret", point.IsSecret);
        Flag("IsComputed", point.IsComputed);
        if (point.Sum is not null)
            parts.Add($"Sum = {CoreNames.DpSum}.{point.Sum}");
        if (point.Channel > 0)
            parts.Add($"Channel = {Literals.Int(point.Channel)}");
        Text("Member", point.Member);
        if (point.Example is { } example)
            parts.Add($"Example = {Literals.Wire(example)}");
        if (point.Absent is { } absent)
            parts.Add($"Absent = {Literals.Of(absent, point.Type, device.Namespace)}");
        parts.AddRange(new RuleEmitter(device).Parts(point));

        var type = TypeNames.Of(point.Type, device.Namespace);
        var codec = CodecEmitter.Codec(point.Codec, type, device.Namespace);
        var create = $"new {CoreNames.DataPoint}<{type}>({Literals.Int(point.Id)}, \"{point.Name}\", {codec})";
        return parts.Count == 0 ? create : $"{create} {{ {string.Join(", ", parts)} }}";

        void Text(string name, string? value)
        {
            if (value is not null)
                parts.Add($"{name} = {Literals.Text(value)}");
        }

        void Flag(string name, bool value)
        {
            if (value)
                parts.Add($"{name} = true");
        }
    }
}
