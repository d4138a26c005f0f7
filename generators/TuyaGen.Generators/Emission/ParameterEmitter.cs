using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The checks of a command's parameters, and what is written for them.</summary>
internal sealed class ParameterEmitter(SourceWriter writer, DeviceSpec device)
{
    public void Check(EquatableArray<ParameterSpec> parameters)
    {
        var expressions = new Expressions(device, parameters);
        foreach (var parameter in parameters)
        {
            var name = Literals.Text(parameter.Name);
            if (parameter.Type.IsReference)
                writer.Line($"{CoreNames.ArgumentNullException}.ThrowIfNull({Signatures.Name(parameter.Name)});");
            if (parameter.Type == ClrType.Duration)
                writer.Line($"{CoreNames.CommandChecks}.Positive({name}, {expressions.Value(new ParameterValue(parameter.Name), ClrType.Duration)});");
            else if (parameter.IsConverted)
                writer.Line($"var {Expressions.Sent(parameter)} = {Converted(parameter, name)};");
            else if (parameter is { Min: { } min, Max: { } max })
                writer.Line($"{CoreNames.CommandChecks}.InRange({name}, {Signatures.Name(parameter.Name)}, {Number(min, parameter)}, {Number(max, parameter)}, {Unit(parameter)});");
        }
    }

    private static string Converted(ParameterSpec parameter, string name)
    {
        if (parameter.IsInverted)
            return "!" + Signatures.Name(parameter.Name);
        var arguments = $"({name}, {Signatures.Name(parameter.Name)}, {CodecEmitter.Scale(parameter.Facets)}, {Unit(parameter)})";
        return parameter.Sent.Kind switch
        {
            ClrKind.Integer => $"(int){CoreNames.CommandChecks}.Whole{arguments}",
            ClrKind.Long => $"(long){CoreNames.CommandChecks}.Whole{arguments}",
            _ => $"{CoreNames.CommandChecks}.Scaled{arguments}",
        };
    }

    private static string Unit(ParameterSpec parameter) =>
        parameter.UnitOf >= 0 ? $"UnitNow({Literals.Int(parameter.UnitOf)})" : Literals.Text(parameter.Unit);

    private string Number(decimal number, ParameterSpec parameter) =>
        Literals.Of(new(ScalarKind.Number, Parsing.Values.Invariant(number)), parameter.Type, device.Namespace);
}
