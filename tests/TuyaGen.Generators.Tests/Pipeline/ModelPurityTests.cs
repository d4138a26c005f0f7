using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>What the pipeline keeps holds no compilation, no symbol and no place, and can be compared.</summary>
public sealed class ModelPurityTests
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void A_model_holds_values_only()
    {
        var seen = new HashSet<Type>();

        Walk(Parse("kitchen-sink.tuya.json").Document!, seen);
        Walk(Parse("payloads.tuya.json").Document!, seen);

        // The walk has been everywhere, so that its silence means something.
        Assert.Superset(
            new HashSet<Type>
            {
                typeof(PointSpec), typeof(DecimalCodec), typeof(EnumEntry), typeof(AssignmentSpec), typeof(PatchValue),
                typeof(TraitMapping), typeof(LinkSpec), typeof(SegmentPart), typeof(FlowPart), typeof(FormSpec), typeof(TaggedBody),
                typeof(JsonBody), typeof(WordsBody), typeof(FieldTest), typeof(ListValue),
            },
            seen);
    }

    [Fact]
    public void Two_readings_of_one_text_are_equal()
    {
        var (first, second) = (Parse("kitchen-sink.tuya.json"), Parse("kitchen-sink.tuya.json"));

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first.Device, Parse("bulb.tuya.json").Device);
        Assert.Equal(Parse("payloads.tuya.json"), Parse("payloads.tuya.json"));
    }

    [Fact]
    public void A_changed_range_makes_another_model()
    {
        var text = ModelText.Load("bulb.tuya.json").GetText().ToString();

        Assert.NotEqual(Parse(text, "a").Device, Parse(text.Replace("86400", "86401", StringComparison.Ordinal), "a").Device);
    }

    private static ParseResult Parse(string model) => DocumentParser.Parse(model, ModelText.Load(model).GetText(), "Sample");

    private static ParseResult Parse(string text, string path) => DocumentParser.Parse(path, SourceText.From(text), "Sample");

    private static void Walk(object value, HashSet<Type> seen)
    {
        var type = value.GetType();
        Assert.False(value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or SourceText or AdditionalText or TextSpan
            or LinePositionSpan or TextRange or JsonNode or Diagnostic, $"The model holds a {type}.");
        if (type.IsPrimitive || value is string or decimal or Enum)
            return;
        Assert.True(type.Namespace == typeof(DeviceSpec).Namespace || type.IsArray, $"The model holds a {type}.");
        seen.Add(type);
        if (value is IEnumerable items)
        {
            foreach (var item in items.Cast<object?>().OfType<object>())
                Walk(item, seen);
            return;
        }

        // Private fields are those of one class only.
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var part in declaring.GetFields(Fields).Select(f => f.GetValue(value)).OfType<object>())
                Walk(part, seen);
        }
    }
}
