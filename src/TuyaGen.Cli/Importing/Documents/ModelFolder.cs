using System.Text.RegularExpressions;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Names;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>
/// The folder into which drafts go. A draft goes into the document of its name, or else into the one of its product; what it makes
/// has no name that another document of the folder has.
/// </summary>
internal sealed partial class ModelFolder
{
    private const string Ending = ".tuya.json";

    private readonly string _path;
    private readonly Dictionary<string, ExistingDocument> _byFile;
    private readonly Dictionary<string, ExistingDocument?> _byProduct = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _claims = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">The folder cannot be read.</exception>
    public ModelFolder(string path)
    {
        _path = path;
        _byFile = Read(path).ToDictionary(d => Path.GetFileName(d.Path), StringComparer.OrdinalIgnoreCase);
        foreach (var (product, document) in _byFile.Values.SelectMany(d => d.Products.Distinct().Select(p => (p, d))))
            _byProduct[product] = _byProduct.ContainsKey(product) ? null : document;
        foreach (var document in _byFile.Values)
            _claims.UnionWith(document.Claims);
    }

    /// <summary>The name of the file for a device: <c>ceiling-fan.tuya.json</c> for CeilingFan.</summary>
    public static string FileName(string device) => Hyphens().Replace(device, "-$0").ToLowerInvariant() + Ending;

    /// <summary>Writes drafts, each into its document.</summary>
    /// <param name="drafts">The drafts; those that have a document of their name go before those that only have one of their product.</param>
    /// <param name="isTrial">Whether only to tell what would be written.</param>
    public IEnumerable<DraftOutcome> Add(IReadOnlyList<DeviceDraft> drafts, bool isTrial)
    {
        var homes = new ExistingDocument?[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
            homes[i] = Take(OfName(drafts[i]));
        for (var i = 0; i < drafts.Count; i++)
            homes[i] ??= Take(OfProduct(drafts[i]));
        for (var i = 0; i < drafts.Count; i++)
            yield return homes[i] is { } home ? ModelFiles.Merge(drafts[i], home.Path, isTrial) : Create(drafts[i], isTrial);
    }

    private ExistingDocument? Take(ExistingDocument? document) => document is not null && _used.Add(document.Path) ? document : null;

    // Two devices of one name have their numbers from the first time on.
    private ExistingDocument? OfName(DeviceDraft draft)
    {
        var name = NameOf(draft);
        for (var number = 1; _byFile.TryGetValue(FileName(Numbered(name, number)), out var document); number++)
        {
            var isSame = document.Products.Count == 0 || draft.Products.Count == 0 || draft.Products.Any(p => document.Products.Contains(p.Id));
            if (isSame && !_used.Contains(document.Path))
                return document;
        }

        return null;
    }

    private ExistingDocument? OfProduct(DeviceDraft draft) =>
        draft.Products.Select(p => _byProduct.GetValueOrDefault(p.Id)).OfType<ExistingDocument>().Distinct().ToArray() is [var only] ? only : null;

    private static string NameOf(DeviceDraft draft) => draft.Name ?? DraftNamer.DeviceName(draft.Labels);

    private DraftOutcome Create(DeviceDraft draft, bool isTrial)
    {
        var name = NameOf(draft);
        for (var number = 1; ; number++)
        {
            var device = Numbered(name, number);
            var path = Path.Combine(_path, FileName(device));
            if (_byFile.ContainsKey(FileName(device)) || _used.Contains(path))
                continue;
            var model = ModelWriter.Create(draft with { Name = device });
            var check = DocumentCheck.Of(path, model.Text);
            if (check.Claims.Any(_claims.Contains))
                continue;
            _used.Add(path);
            _claims.UnionWith(check.Claims);
            return ModelFiles.Write(draft, path, model, check, isTrial);
        }
    }

    private static string Numbered(string name, int number) => number == 1 ? name : NameSet.Numbered(name, number);

    private static IEnumerable<ExistingDocument> Read(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? [.. Directory.GetFiles(path, "*" + Ending).Order(StringComparer.Ordinal).Select(ExistingDocument.Open)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{path}' cannot be read: {e.Message}", e);
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
