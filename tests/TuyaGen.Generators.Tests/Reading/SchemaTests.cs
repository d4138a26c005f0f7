using System.Globalization;
using System.Text.Json;
using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Reading;

/// <summary>The schema that editors use and the reader know the same words.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "device.schema.json"))).RootElement;

    [Theory]
    [InlineData(nameof(Words.Document), "")]
    [InlineData(nameof(Words.Product), "$defs/product/oneOf/1")]
    [InlineData(nameof(Words.Link), "$defs/link")]
    [InlineData(nameof(Words.NamedType), "$defs/namedType")]
    [InlineData(nameof(Words.EnumValue), "$defs/enumValues/oneOf/0/additionalProperties/oneOf/1")]
    [InlineData(nameof(Words.Point), "$defs/dp")]
    [InlineData(nameof(Words.Command), "$defs/command")]
    [InlineData(nameof(Words.Parameter), "$defs/command/properties/params/additionalProperties")]
    [InlineData(nameof(Words.Case), "$defs/command/properties/cases/items")]
    [InlineData(nameof(Words.Assignment), "$defs/assignment/oneOf/2", "$defs/assignment/oneOf/3")]
    [InlineData(nameof(Words.Condition), "$defs/comparison/oneOf/3")]
    [InlineData(nameof(Words.FieldTest), "$defs/fieldTest/additionalProperties/oneOf/2")]
    [InlineData(nameof(Words.When), "$defs/when/items")]
    [InlineData(nameof(Words.UnitOf), "$defs/unit/oneOf/1")]
    [InlineData(nameof(Words.Computed), "$defs/computed")]
    [InlineData(nameof(Words.ComputedCase), "$defs/computed/properties/cases/items")]
    [InlineData(nameof(Words.SetStep), "$defs/command/properties/steps/items/oneOf/0")]
    [InlineData(nameof(Words.RunStep), "$defs/command/properties/steps/items/oneOf/1")]
    [InlineData(nameof(Words.AwaitStep), "$defs/command/properties/steps/items/oneOf/2")]
    [InlineData(nameof(Words.DelayStep), "$defs/command/properties/steps/items/oneOf/3")]
    [InlineData(nameof(Words.FinallyStep), "$defs/command/properties/steps/items/oneOf/4")]
    [InlineData(nameof(Words.Variant), "$defs/variant")]
    [InlineData(nameof(Words.VariantTest), "$defs/variant/properties/if")]
    [InlineData(nameof(Words.Layout), "$defs/layout/oneOf/1", "$defs/layout/oneOf/2")]
    [InlineData(nameof(Words.LayoutCase), "$defs/layout/oneOf/1/properties/cases/items")]
    [InlineData(nameof(Words.Tagged), "$defs/layout/oneOf/2/properties/tagged")]
    [InlineData(nameof(Words.TaggedField), "$defs/layout/oneOf/2/properties/tagged/properties/fields/additionalProperties")]
    [InlineData(nameof(Words.Field), "$defs/field", "$defs/facets")]
    public void An_object_has_the_same_words_for_editors_and_for_the_reader(string list, params string[] places)
    {
        var words = (WordList)typeof(Words).GetField(list)!.GetValue(null)!;

        var described = places.SelectMany(p => At(p).GetProperty("properties").EnumerateObject()).Select(p => p.Name).Distinct();

        Assert.Equal(words.Known.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_codecs_are_those_of_the_reader() => Assert.Equal(
        BuiltInType.All.SelectMany(t => t.Codecs).Select(c => c.Word).Order(StringComparer.Ordinal),
        At("$defs/codec").GetProperty("enum").EnumerateArray().Select(c => c.GetString()!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_codecs_of_fields_are_those_of_the_reader_and_of_the_core()
    {
        Assert.Equal(
            PayloadArithmetic.All.Select(c => c.Word), At("$defs/fieldCodec").GetProperty("enum").EnumerateArray().Select(c => c.GetString()!));
        Assert.Equal(
            PayloadArithmetic.All.SelectMany(c => new[] { "From" + c.Member, "To" + c.Member }).Order(StringComparer.Ordinal),
            typeof(PayloadNumbers).GetMethods().Where(m => m.IsStatic).Select(m => m.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_of_a_field_that_the_reader_knows_is_one_for_editors()
    {
        var pattern = At("$defs/fieldType").GetProperty("pattern").GetString()!;

        Assert.All(FieldTypes.Binary.Concat(FieldTypes.Tokens), t => Assert.Matches(pattern, t));
    }

    private static JsonElement At(string place)
    {
        var node = Schema;
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = node.ValueKind == JsonValueKind.Array ? node[int.Parse(step, CultureInfo.InvariantCulture)] : node.GetProperty(step);
        return node;
    }
}
