using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Writes a named draft in the words of device models.</summary>
internal static class DocumentWords
{
    /// <summary>The words of a document in the order in which they are written.</summary>
    public static readonly IReadOnlyList<string> Order =
        ["$schema", "device", "namespace", "doc", "category", "products", "include", "link", "types", "dps", "computed", "commands", "traits", "variants"];

    /// <summary>The words whose members are parts of the device, a line for each.</summary>
    public static readonly IReadOnlyCollection<string> Sections = ["types", "dps", "computed", "traits"];

    // Where the package puts the schema of its version in a user's project.
    private const string Schema = "./obj/device.schema.json";

    public static Json Document(DeviceDraft draft)
    {
        var words = new PointWords(draft);
        return Json.Object(
            ("$schema", Json.Of(Schema)),
            ("device", Json.Of(draft.Name!)),
            ("doc", Json.IfAny(draft.Doc)),
            ("category", Json.IfAny(draft.Category)),
            ("products", draft.Products.Count == 0 ? null : Json.List(draft.Products.Select(Product))),
            ("types", draft.Types.Count == 0 ? null : Json.Object(draft.Types.Select(t => (t.Name!, (Json?)PointWords.Type(t))))),
            ("dps", Json.Object(draft.Points.Select(p => (p.Name!, (Json?)words.Point(p))))),
            ("computed", draft.Computed.Count == 0 ? null : Json.Object(draft.Computed.Select(c => (c.Name!, (Json?)words.Computed(c))))),
            ("traits", draft.Traits.Count == 0 ? null : Json.Object(draft.Traits.Select(t => (t.Interface, (Json?)words.Trait(t))))));
    }

    public static Json Product(ProductDraft product) => product is { Manufacturer: null, Model: null, ModelId: null, Name: null }
        ? Json.Of(product.Id)
        : Json.Object(
            ("id", Json.Of(product.Id)),
            ("manufacturer", Json.IfAny(product.Manufacturer)),
            ("model", Json.IfAny(product.Model)),
            ("modelId", Json.IfAny(product.ModelId)),
            ("name", Json.IfAny(product.Name)));
}
