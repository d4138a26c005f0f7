using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>Turns what was typed into what travels, and finds mistakes before anything is sent.</summary>
internal static class WirePlan
{
    /// <summary>Checks everything that can be known without asking the device.</summary>
    /// <exception cref="UsageException">A property is unknown.</exception>
    /// <exception cref="ValueOutOfRangeException">The device would not accept a value.</exception>
    public static void Check(IReadOnlyList<Assignment> assignments, DeviceChoice choice)
    {
        foreach (var assignment in assignments.Where(a => a.Number is null))
        {
            if (choice.Model is not { } model)
            {
                throw new UsageException(
                    $"The model of {choice.Title} is not known, so '{assignment.Property}' means nothing. Name one with --model, or give the number of a data point. {choice.ModelAdvice}");
            }

            if (!model.Properties.Contains(assignment.Whole, StringComparer.OrdinalIgnoreCase))
            {
                throw new UsageException(
                    $"{model.Name} has no property '{assignment.Whole}'.{Suggestions.DidYouMean(assignment.Whole, model.Properties)} It has {string.Join(", ", model.Properties)}.");
            }

            if (assignment.Part is { } part && model.Main.Find(assignment.Whole) is { } point)
                Check(part, point);
        }

        if (choice.Model is null or { Variants.Count: 0, HasConditions: false })
            Encode([.. assignments.Where(a => a.Part is null)], choice.Model?.Main.In(Dps.Empty), choice);
    }

    /// <summary>The numbers of data points that no form of the model has; none where the model is not known.</summary>
    public static IEnumerable<int> Strangers(IEnumerable<Assignment> assignments, DeviceChoice choice) => choice.Model is { } model
        ? assignments.Select(a => a.Number).OfType<int>().Where(n => !model.Variants.Append(model.Main).Any(v => v.Find(n).Any())).Distinct()
        : [];

    private static void Check(string part, DataPoint point)
    {
        try
        {
            point.Field(part);
        }
        catch (NotSupportedByDeviceException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <exception cref="UsageException">This form of the device lacks a property.</exception>
    /// <exception cref="ValueOutOfRangeException">The device would not accept a value.</exception>
    public static Dps Encode(IReadOnlyList<Assignment> assignments, PointReader? state, DeviceChoice choice) =>
        Dps.Create([.. assignments.Select(a => a.Number is { } number
            ? new(number, Raw(a.Value, state?.Variant.Find(number).FirstOrDefault()))
            : Encode(a, state?.Point(a.Property), choice))]);

    private static KeyValuePair<int, DpValue> Encode(Assignment assignment, DataPoint? point, DeviceChoice choice) => point is null
        ? throw new UsageException($"{choice.Title} is a {choice.Model} of a kind that has no {assignment.Property}, or none at present. Nothing was sent.")
        : new(point.Id, point.EncodeText(assignment.Value));

    // A number in place of a name means the wire: JSON, or a text. Where the wire carries texts, 1 is a text too.
    private static DpValue Raw(string text, DataPoint? point)
    {
        var isText = point?.Codec.Wire == DpValueKind.Text && !text.StartsWith('"');
        try
        {
            return isText ? DpValue.Of(text) : DpValue.FromJson(text);
        }
        catch (FormatException)
        {
            return DpValue.Of(text);
        }
    }
}
