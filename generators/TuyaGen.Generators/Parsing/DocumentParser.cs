using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads one document, from the text to the model.</summary>
internal sealed class DocumentParser
{
    private readonly string _path;
    private readonly Library _library;
    private readonly DiagnosticBag _bag;
    private readonly IncludeReader _includes;

    private DocumentParser(string path, SourceText text, Library library)
    {
        (_path, _library) = (path, library);
        _bag = new(path, text);
        _includes = new(library, _bag);
    }

    /// <summary>Reads a document. Never throws: a mistake of ours becomes a complaint about the document.</summary>
    public static ParseResult Parse(string path, SourceText text, Library library)
    {
        var parser = new DocumentParser(path, text, library);
        try
        {
            return parser.Parse(text.ToString());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            parser._bag.Add(TuyaDiagnostics.GeneratorFailed, default, e.ToString().Replace("\r", "").Replace("\n", " "));
            return parser.Result(null, null);
        }
    }

    /// <summary>Reads a document that includes no other file.</summary>
    public static ParseResult Parse(string path, SourceText text, string defaultNamespace) => Parse(path, text, new Library(default, defaultNamespace));

    private ParseResult Parse(string text)
    {
        if (JsonReader.Read(text, out var error) is not { } root)
        {
            _bag.Add(TuyaDiagnostics.NotJson, error!.Range, error.Message);
            return Result(null, null);
        }

        DuplicateKeys.Report(root, _bag);
        var words = new ObjectReader(_includes.Read(root, _path), "The document", new(root.Range.Start, 1), Words.Document, _bag);
        words.Text("$schema");
        foreach (var include in words.List("include"))
            Values.Text(include, "include", _bag);
        if (words.Has("types") && !words.Has("device") && !words.Has("dps"))
            return Types(words);
        words.Require("device");
        if (words.Text("device") is not { } device)
            return Result(null, null);
        if (!Identifiers.IsPascal(device))
            _bag.Add(TuyaDiagnostics.BadName, words.RangeOf("device"), device, Identifiers.PascalRule);
        return Device(words, device);
    }

    private ParseResult Types(ObjectReader words)
    {
        foreach (var word in Words.DeviceOnly.Where(words.Has))
            _bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf(word), word, "a document without a device");
        var fragment = Fragment.Read(words, MemberNames.Of([Includes.Stem(_path)])[0], Namespace(words), _includes.Types, _bag);
        var identity = Identities.Of(_path, fragment, words.RangeOf("types"), _bag);
        return Result(fragment, identity);
    }

    private ParseResult Device(ObjectReader words, string name)
    {
        var scope = new DeviceScope(name, _bag) { Codecs = _library.Codecs };
        var types = new TypeTable(scope);
        var forms = Forms.Of(words, _bag);
        foreach (var form in forms)
            ReadPoints(form, scope, types);
        new ComputedParser(forms, scope, types).Parse(words.Members("computed"));
        var properties = new PropertyTable(forms, _bag);
        if (_bag.HasErrors)
            return Result(null, null);

        var resolver = new PointResolver(properties, types, _bag);
        var variants = forms.Select(f => new VariantSpec(
            f.Name, f.Doc, f.Test is null ? null : VariantTestParser.Parse(f, _bag), resolver.PointsOf(f))).ToArray();
        RoundTrips.Report(properties, variants, _bag);
        var commands = new CommandParser(properties, types, _bag).Parse(forms);
        var traits = new TraitParser(properties, commands, _bag).Parse(words.Members("traits"));
        var products = ProductParser.Parse(words, _bag);
        var spec = new DeviceSpec(Namespace(words), name)
        {
            Doc = words.Text("doc"),
            Category = words.Text("category"),
            Products = products.Select(p => p.Product).ToEquatable(),
            Link = words.Find("link") is { } link ? LinkParser.Parse(new("link", link.Range, link), properties, _bag) : new(),
            Types = types.ToEquatable(),
            Layouts = types.Layouts,
            Properties = properties.Specs(variants),
            Variants = variants.ToEquatable(),
            Commands = commands,
            Channels = new ChannelParser(properties, name, _bag).Parse(),
            Traits = traits,
            SwitchProperty = SwitchOf(traits, properties),
        };
        return Result(spec, Identities.Of(_path, spec, words.RangeOf("device"), products, _bag));
    }

    private void ReadPoints(Form form, DeviceScope scope, TypeTable types)
    {
        var reader = new TypeReader(scope, types, form.Types, _includes.Types);
        var points = new PointParser(scope, reader, types);
        form.Parsed.AddRange(form.Points.Select(points.Parse).OfType<ParsedPoint>());
    }

    private string Namespace(ObjectReader words)
    {
        var name = words.Text("namespace");
        if (name is not null && !Identifiers.IsNamespace(name))
            _bag.Add(TuyaDiagnostics.BadName, words.RangeOf("namespace"), name, Identifiers.NamespaceRule);
        return name ?? _library.Namespace;
    }

    private static int SwitchOf(EquatableArray<TraitSpec> traits, PropertyTable properties)
    {
        var on = traits.FirstOrDefault(t => t.Name == "ISwitchable")?.Members[0].Read;
        return on is null ? -1 : properties.Entries.First(e => e.ClrName == on).Index;
    }

    private ParseResult Result(DocumentSpec? document, DeviceIdentity? identity) => _bag.HasErrors
        ? new(_path, null, null, _bag.ToEquatable())
        : new(_path, document, identity, _bag.ToEquatable());
}
