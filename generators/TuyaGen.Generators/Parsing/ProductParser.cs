using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the products that follow a document.</summary>
internal static class ProductParser
{
    public static IReadOnlyList<(ProductSpec Product, TextRange At)> Parse(ObjectReader document, DiagnosticBag bag)
    {
        var products = new List<(ProductSpec Product, TextRange At)>();
        foreach (var node in document.List("products"))
        {
            if (Product(node, bag) is not { } product)
                continue;
            if (products.Any(p => p.Product.Id == product.Id))
                bag.Add(TuyaDiagnostics.DuplicateProduct, node.Range, product.Id, "this device");
            else
                products.Add((product, node.Range));
        }

        return products;
    }

    private static ProductSpec? Product(JsonNode node, DiagnosticBag bag)
    {
        if (node.Kind == JsonKind.Text)
            return new(node.Text, null, null);
        var words = new ObjectReader(node, "The product", new(node.Range.Start, 1), Words.Product, bag);
        words.Require("id");
        return words.Text("id") is { } id
            ? new(id, words.Text("manufacturer"), words.Text("model")) { ModelId = words.Text("modelId"), Name = words.Text("name") }
            : null;
    }
}
