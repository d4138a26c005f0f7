using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Yaml;

namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>
/// Reads the definition of a device. What makes no sense is left out and told of, so that one mistake does not cost the rest.
/// </summary>
internal sealed class DefinitionReader
{
    private readonly List<DraftNote> _notes = [];
    private readonly DpsReader _dps;

    private DefinitionReader() => _dps = new(_notes);

    /// <summary>Reads a definition.</summary>
    /// <exception cref="FormatException">
    /// It is not YAML, or no definition; the message says where, as the end of a sentence that names the file.
    /// </exception>
    public static Definition Read(string text) => new DefinitionReader().Read(YamlReader.Read(text));

    private Definition Read(YamlNode document)
    {
        if (document is not YamlMap map || (map["entities"] ?? map["primary_entity"]) is null)
        {
            throw new FormatException($"line {document.Line}, column {document.Column}: a definition of Tuya Local has 'entities', "
                + $"and here is {document.Describe()} without them.");
        }

        var words = new Words(map, "The definition", null, _notes);
        words.Expect("name", "products", "entities", "primary_entity", "secondary_entities", "legacy_type");

        // The first form had one entity before the others.
        var entities = new[] { "entities", "primary_entity", "secondary_entities" }.SelectMany(words.Blocks).Select(Entity).ToArray();
        return new()
        {
            Name = words.Text("name"),
            Products = [.. words.Blocks("products").Select(Product).OfType<ProductDraft>().DistinctBy(p => p.Id)],
            Entities = entities,
            Notes = _notes,
        };
    }

    private ProductDraft? Product(YamlMap block)
    {
        var words = new Words(block, "A product", null, _notes);
        words.Expect("id", "manufacturer", "model", "model_id", "name");
        if (words.Text("id") is { Length: > 0 } id)
        {
            return new(id)
            {
                Manufacturer = words.Text("manufacturer"),
                Model = words.Text("model"),
                ModelId = words.Text("model_id"),
                Name = words.Text("name"),
            };
        }

        words.Complain(block, "A product without an 'id' is left out.");
        return null;
    }

    private EntityDefinition Entity(YamlMap block)
    {
        var words = new Words(block, "An entity", null, _notes);
        words.Expect(
            "entity", "name", "class", "category", "dps", "icon", "icon_priority", "mode", "hidden", "deprecated", "translation_key",
            "translation_only_key", "translation_placeholders");
        return new(words.Text("entity") ?? "sensor")
        {
            Name = words.Text("name"),
            Class = words.Text("class"),
            Key = TranslationKey(words),
            Dps = [.. words.Blocks("dps").Select(_dps.Read).OfType<DpsDefinition>()],
        };
    }

    // switch_x with x: 1 is switch_1.
    private static string? TranslationKey(Words words)
    {
        if ((words.Text("translation_key") ?? words.Text("translation_only_key")) is not { } key)
            return null;
        var parts = key.Split('_').ToList();
        foreach (var (word, value) in words.Block("translation_placeholders")?.Entries ?? [])
        {
            var text = value is YamlScalar scalar ? scalar.Text : "";
            if (parts.IndexOf(word.Text) is var at and >= 0)
                parts[at] = text;
            else
                parts.Add(text);
        }

        return string.Join('_', parts);
    }
}
