using System.Text.Json;
using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Infrared;

/// <summary>The golden codes: pulses in all notations, written by another implementation.</summary>
internal static class IrVectors
{
    public static TheoryData<int> Codes => Vectors.Indexes("ir_codes");

    public static JsonElement Code(int index) => Vectors.Section("ir_codes")[index];

    public static IrCode Pulses(this JsonElement vector, string name) =>
        IrCode.Create([.. vector.GetProperty(name).EnumerateArray().Select(e => e.GetInt32())]);
}
