using System.Runtime.CompilerServices;

namespace TuyaGen.Cloud.Requests;

/// <summary>Ids that become parts of a path: nothing in them may change where it leads.</summary>
internal static class Ids
{
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static string Check(string id, [CallerArgumentExpression(nameof(id))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(id, name);
        return IsId(id)
            ? id
            : throw new ArgumentException(
                $"'{id}' is no id: ids consist of letters and digits, up to 64. devices.json, the phone app and GetDevicesAsync show them.", name);
    }
}
