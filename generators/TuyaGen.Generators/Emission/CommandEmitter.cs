using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>A method per command.</summary>
internal static class CommandEmitter
{
    public static string Emit(DeviceSpec device)
    {
        var writer = SourceWriter.File(device.Namespace).Line($"public sealed partial class {device.Name}Device").Open();
        for (var i = 0; i < device.Commands.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Command(writer, device, device.Commands[i]);
        }

        return writer.Close().ToString();
    }

    private static void Command(SourceWriter writer, DeviceSpec device, CommandSpec command)
    {
        writer.Line(Docs.Summary(command.Doc ?? command.Name));
        foreach (var parameter in command.Parameters)
        {
            var name = Signatures.Name(parameter.Name).TrimStart('@');
            writer.Line(Docs.Param(name, parameter.Doc ?? Docs.Capital(parameter.Name), Limits(parameter, device)));
        }

        var result = command.Returns < 0
            ? CoreNames.WriteResult
            : TypeNames.Of(device.Properties[command.Returns].Type, device.Namespace);
        writer.Lines(Docs.WriteParameters);
        if (command.Returns >= 0)
            writer.Line($"/// <returns>The {device.Properties[command.Returns].Name} that the device reported.</returns>");
        if (command.Bodies.Any(b => b.Steps?.Steps.Any(s => s is AwaitStep) == true))
            writer.Line($"/// <exception cref=\"{CoreNames.DeviceTimeoutException}\">The device did not report what was waited for.</exception>");
        writer.Lines($"""
            /// <exception cref="{CoreNames.ValueOutOfRangeException}">A value is out of its range; the message names the range.</exception>
            /// <exception cref="{CoreNames.NotSupportedByDeviceException}">The device lacks what the command needs.</exception>
            public async {CoreNames.Task}<{result}> {command.Name}Async(
                {Signatures.Declare(command, device.Namespace)})
            """).Open();
        new CommandBodyEmitter(writer, device, command).Emit();
        var types = command.Parameters.Select(p => Signatures.Type(p, device.Namespace));
        writer.Close().Lines($"""

            {Signatures.InheritWrite(command.Name + "Async", types)}
            public {result} {command.Name}(
                {Signatures.Declare(command, device.Namespace)}) =>
                {CoreNames.SyncBridge}.Run(() => {command.Name}Async({Signatures.Pass(command)}));
            """);
    }

    private static string? Limits(ParameterSpec parameter, DeviceSpec device)
    {
        var unit = parameter.UnitOf >= 0 ? $" in the unit of {device.Properties[parameter.UnitOf].Name}" : parameter.Unit is { } text ? " " + text : "";
        var step = parameter.Facets.ShownStep is { } distance ? $" in steps of {Parsing.Values.Invariant(distance)}" : "";
        if (parameter.Facets.Shown is { } shown)
            return $"{Parsing.Values.Invariant(shown.Low)} to {Parsing.Values.Invariant(shown.High)}{step}{unit}";
        var limits = (step + (parameter.Unit is null || step.Length > 0 ? unit : " in" + unit)).TrimStart();
        return limits.Length > 0 ? Docs.Capital(limits) : null;
    }
}
