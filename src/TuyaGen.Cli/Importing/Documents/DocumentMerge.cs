using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Names;
using TuyaGen.Generators.Json;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>
/// Adds to a document what a draft knows more: data points, words, bits, products. What stands there stays, to the letter: names,
/// facets, words that are not known here, comments.
/// </summary>
internal sealed class DocumentMerge
{
    private readonly ExistingModel _existing;
    private readonly DocumentEdits _edits;
    private readonly List<string> _values = [];
    private readonly List<string> _described = [];
    private readonly List<string> _kept = [];

    /// <param name="text">The document.</param>
    /// <param name="included">The documents that it includes.</param>
    /// <exception cref="FormatException">The text is no device model.</exception>
    public DocumentMerge(string text, IEnumerable<string> included)
    {
        _existing = ExistingModel.Read(text, included);
        _edits = new(text);
    }

    public WrittenModel Add(DeviceDraft draft)
    {
        var matches = _existing.Match(draft.Points);
        var named = DraftNamer.Name(Known(draft, matches), _existing.MemberNames, _existing.TypeNames);
        var words = new PointWords(named);
        var added = named.Points.Where(p => !matches.ContainsKey(p.Key) && !_existing.IsElsewhere(p.Id)).ToArray();
        var computed = named.Computed.Where(c => c.Cases.Any(u => added.Any(a => a.Key == u.Use.Point)) && !_existing.Has("computed", c.Name!)).ToArray();
        ProductDraft[] products = [.. draft.Products.Where(p => !_existing.Products.Contains(p.Id))];
        if (products.Length > 0)
            _edits.AddItems(_existing.Root, "products", [.. products.Select(DocumentWords.Product)]);
        _edits.AddMembers(_existing.Root, "types", [.. named.Types.Where(t => !_existing.Has("types", t.Name!)).Select(t => (t.Name!, PointWords.Type(t)))]);
        foreach (var point in named.Points)
        {
            if (matches.TryGetValue(point.Key, out var member))
                Update(point, member, words);
        }

        _edits.AddMembers(_existing.Root, "dps", [.. added.Select(p => (p.Name!, words.Point(p)))]);
        _edits.AddMembers(_existing.Root, "computed", [.. computed.Select(c => (c.Name!, words.Computed(c)))]);
        return new(_existing.Device, _edits.Apply())
        {
            Added = [.. added.Select(p => p.Name!), .. computed.Select(c => c.Name!)],
            AddedValues = _values,
            AddedProducts = [.. products.Select(p => p.Id)],
            Described = _described,
            Kept = _kept,
            IsChanged = _edits.Any,
        };
    }

    // The names that the document gives go before those that the draft would get, and words that only the document has keep theirs.
    private DeviceDraft Known(DeviceDraft draft, IReadOnlyDictionary<string, JsonMember> matches) => draft with
    {
        Name = _existing.Device,
        Types = [.. draft.Types.Select(t => Known(t, draft, matches))],
        Points = [.. draft.Points.Select(p => matches.TryGetValue(p.Key, out var member) ? Known(p, member) : p)],
        Computed = [.. draft.Computed.Select(c => c with { Name = c.Labels.Select(Labels.ToName).OfType<string>().FirstOrDefault(n => _existing.Has("computed", n)) })],
    };

    private PointDraft Known(PointDraft point, JsonMember member) => point with
    {
        Name = member.Name,
        Values = ExistingValues.Name(point.Values, _existing.ValuesOf(member)),
        Bits = ExistingValues.Name(point.Bits, _existing.BitsOf(member)),
    };

    private TypeDraft Known(TypeDraft type, DeviceDraft draft, IReadOnlyDictionary<string, JsonMember> matches)
    {
        var member = draft.Points.Where(p => p.Type == type.Key && matches.ContainsKey(p.Key)).Select(p => matches[p.Key]).FirstOrDefault();
        if (member?.Value["type"]?.Text is not { } name || !_existing.Has("types", name))
            return type;
        return type with
        {
            Name = name,
            Values = ExistingValues.Name(type.Values, _existing.ValuesOf(member)),
            Bits = ExistingValues.Name(type.Bits, _existing.BitsOf(member)),
        };
    }

    private void Update(PointDraft point, JsonMember member, PointWords words)
    {
        var wanted = words.Point(point);
        if (ExistingModel.IsGuess(member.Value) && !point.IsGuess)
        {
            _edits.Replace(member.Value.Range, wanted, member.Name.Length);
            _described.Add(member.Name);
            return;
        }

        if (_existing.ValuesOf(member) is { } values)
            AddValues(member.Name, values, ExistingValues.Missing(point.Values, values));
        if (_existing.BitsOf(member) is { } bits)
            AddValues(member.Name, bits, ExistingValues.Missing(point.Bits, bits));
        if (!point.IsGuess)
            _kept.AddRange(Differences.Of(member, wanted));
    }

    private void AddValues(string property, JsonNode list, IReadOnlyList<(string Name, Json Value)> missing)
    {
        if (missing.Count == 0)
            return;
        _edits.AddTo(list, missing);
        _values.AddRange(missing.Select(m => $"{property}.{m.Name}"));
    }
}
