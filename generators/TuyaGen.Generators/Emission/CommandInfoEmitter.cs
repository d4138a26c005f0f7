using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The static description of a command, by which it can be called without its class.</summary>
internal static class CommandInfoEmitter
{
    public static string Emit(CommandSpec command, DeviceSpec device)
    {
        var parameters = Parameters(command.Parameters, device.Namespace);
        var returns = command.Returns < 0 ? "null" : $"typeof({TypeNames.Of(device.Properties[command.Returns].Type, device.Namespace)})";
        return $"new {CoreNames.CommandInfo}(\"{command.Name}\", {parameters}, {Literals.Text(command.Doc)}, {returns}, {Call(command, device)})";
    }

    /// <summary>A command of a variant, where its parameters have other limits; null where not.</summary>
    public static string? Emit(CommandSpec command, VariantSpec variant, DeviceSpec device)
    {
        var body = command.Bodies.FirstOrDefault(b => b.Variants.Contains(variant.Name));
        return body is null || body.Parameters.Equals(command.Parameters)
            ? null
            : $"new {CoreNames.VariantCommand}(\"{command.Name}\", {Parameters(body.Parameters, device.Namespace)})";
    }

    private static string Parameters(EquatableArray<ParameterSpec> parameters, string ns) => Literals.List(parameters.Select(p => Parameter(p, ns)));

    private static string Call(CommandSpec command, DeviceSpec device)
    {
        var arguments = command.Parameters.Select((p, i) => $"arguments.Get<{TypeNames.Of(p.Type, device.Namespace)}>({Literals.Int(i)}), ");
        var call = $"await (({device.Name}Device)device).{command.Name}Async({string.Concat(arguments)}level, cancellationToken).ConfigureAwait(false)";
        var result = command.Returns < 0 ? $"{call}, null" : $"null, {call}";
        return $"static async (device, arguments, level, cancellationToken) => new {CoreNames.CommandResult}({result})";
    }

    private static string Parameter(ParameterSpec parameter, string ns) =>
        $"new {CoreNames.CommandParameter}(\"{parameter.Name}\", {Codec(parameter, ns)}, {Literals.Text(parameter.Unit)}, "
        + $"{Literals.Text(Default(parameter))}, {Literals.Text(parameter.Doc)}{UnitOf(parameter)})";

    private static string UnitOf(ParameterSpec parameter) => parameter.UnitOf < 0 ? "" : $", UnitOf: {Literals.Int(parameter.UnitOf)}";

    private static string Codec(ParameterSpec parameter, string ns) => parameter.Type.Kind switch
    {
        ClrKind.Enum or ClrKind.Bitmap => $"{CoreNames.DpCodecs}.Words<{TypeNames.Of(parameter.Type, ns)}>()",
        _ => CodecEmitter.Codec(Spec(parameter), TypeNames.Of(parameter.Type, ns), ns),
    };

    private static CodecSpec Spec(ParameterSpec parameter) => parameter.Type.Kind switch
    {
        ClrKind.Boolean => new NamedCodec("Boolean"),
        ClrKind.Integer or ClrKind.Long => new IntegerCodec((long?)parameter.Min, (long?)parameter.Max, (long?)parameter.Facets.Step ?? 1, null, parameter.Type.Kind == ClrKind.Long),
        ClrKind.Decimal => new DecimalCodec(parameter.Facets),
        ClrKind.Double => new DoubleCodec(parameter.Min, parameter.Max),
        ClrKind.Text => new TextCodec(0, null),
        ClrKind.Bytes => new NamedCodec("Base64"),
        ClrKind.Time => new NamedCodec("UnixTime"),
        ClrKind.Duration => new NamedCodec("Duration"),
        ClrKind.Layout => new PayloadCodec(),
        ClrKind.BuiltIn => new NamedCodec(BuiltInType.Find(parameter.Type.Name)!.Codecs[0].Member),
        _ => throw new InvalidOperationException(parameter.Type.ToString()),
    };

    private static string? Default(ParameterSpec parameter) =>
        parameter.Type == ClrType.Duration && parameter.Default is { } time ? time.Text + "ms" : parameter.Default?.Text;
}
