using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>The data point that switches a device on and off.</summary>
internal static class SwitchPoint
{
    // Where no model says otherwise, this is the switch of nearly everything.
    private const int Usual = 1;

    public static Option<int?> Option() => new("--switch")
    {
        Description = "The number of the data point that switches; otherwise the one that the model names, or 1.",
        HelpName = "N",
        CustomParser = Read,
    };

    /// <exception cref="UsageException">The model has no switch, and none was named.</exception>
    public static void Check(DeviceChoice choice, int? given)
    {
        if (given is null && choice.Model is { SwitchProperty: < 0 } model)
            throw new UsageException($"A {model} has no switch. Name the number of a data point with --switch, or use 'tuya set'.");
    }

    /// <exception cref="UsageException">This form of the device has no switch.</exception>
    public static Dps Encode(DeviceChoice choice, PointReader? state, int? given, bool on)
    {
        if (given is { } number)
            return Dps.Of(number, on);
        if (state is null)
            return Dps.Of(Usual, on);
        var name = choice.Model!.Properties[choice.Model.SwitchProperty];
        return WirePlan.Encode([new Assignment(name, on ? "true" : "false")], state, choice);
    }

    /// <summary>Adds to a refusal what to do about it, where the data point was a guess.</summary>
    public static async Task<WriteResult> ExplainAsync(Task<WriteResult> write, bool isGuess)
    {
        try
        {
            return await write.ConfigureAwait(false);
        }
        catch (DeviceRejectedException e) when (isGuess)
        {
            throw new TuyaException($"{e.Message} Its model is not known: name it with --model, or the data point that switches with --switch.", e.Code, e);
        }
    }

    private static int? Read(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 255)
            return number;
        argument.AddError("--switch takes the number of a data point, 1 to 255.");
        return null;
    }
}
