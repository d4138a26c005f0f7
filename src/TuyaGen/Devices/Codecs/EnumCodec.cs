namespace TuyaGen;

/// <summary>One member of an enumeration and the words that devices use for it.</summary>
/// <param name="Member">The member in code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Wire">The value that is sent.</param>
/// <param name="Also">Further values that devices report for it.</param>
/// <param name="IsReportOnly">It is reported, never sent.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Number">The number that it stands for, in the unit of the data point; null for none.</param>
public sealed record EnumEntry<T>(
    T Member, string Name, DpValue Wire, DpValue[]? Also = null, bool IsReportOnly = false, string? Doc = null, decimal? Number = null)
    where T : struct, Enum;

/// <summary>A closed list of words. A word that is not listed is the member "unknown" and keeps its wire text in the status.</summary>
internal sealed class EnumCodec<T>(T unknown, EnumEntry<T>[] entries) : DpCodec<T>
    where T : struct, Enum
{
    private readonly DpChoice[] _choices = [.. entries.Select(e => new DpChoice(e.Name, e.Wire, e.IsReportOnly, e.Doc, e.Number))];

    public override DpValueKind Wire => entries.Length > 0 ? entries[0].Wire.Kind : DpValueKind.Text;

    public override IReadOnlyList<DpChoice> Choices => _choices;

    public override string Accepts => "one of " + string.Join(", ", entries.Where(e => !e.IsReportOnly).Select(e => e.Name));

    public override bool TryDecode(DpValue wire, out T value)
    {
        value = unknown;
        if (wire.Kind is DpValueKind.Null or DpValueKind.Json)
            return false;
        foreach (var entry in entries)
        {
            if (entry.Wire == wire || entry.Also?.Contains(wire) == true)
            {
                value = entry.Member;
                break;
            }
        }

        return true;
    }

    public override bool TryEncode(T value, out DpValue wire)
    {
        foreach (var entry in entries)
        {
            if (!entry.IsReportOnly && EqualityComparer<T>.Default.Equals(entry.Member, value))
            {
                wire = entry.Wire;
                return true;
            }
        }

        wire = default;
        return false;
    }

    public override string Describe(DpValue wire)
    {
        TryDecode(wire, out var value);
        return EqualityComparer<T>.Default.Equals(value, unknown) ? "?" + wire : Format(value);
    }

    public override string Format(T value)
    {
        foreach (var entry in entries)
        {
            if (EqualityComparer<T>.Default.Equals(entry.Member, value))
                return entry.Name;
        }

        // A word of another variant, or none.
        return value.ToString();
    }

    public override bool TryParse(string text, out T value)
    {
        foreach (var entry in entries)
        {
            if (string.Equals(entry.Name, text, StringComparison.OrdinalIgnoreCase) || entry.Wire.ToString() == text)
            {
                value = entry.Member;
                return true;
            }
        }

        value = unknown;
        return false;
    }
}
