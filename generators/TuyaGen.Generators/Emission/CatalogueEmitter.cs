namespace TuyaGen.Generators.Emission;

/// <summary>What all devices of a compilation have together: the list, the entry into the catalogue, the registrations.</summary>
internal static class CatalogueEmitter
{
    public const string HintName = "TuyaDevices.g.cs";

    public static string Emit(string ns, IReadOnlyList<CatalogueEntry> devices, bool hasBuilder)
    {
        // Named after its namespace: a program uses the namespaces of several such classes, that of the core among them.
        var name = ns.Substring(ns.LastIndexOf('.') + 1) + "Models";
        var writer = SourceWriter.File(ns).Lines($$"""
            /// <summary>The device models of this assembly.</summary>
            {{SourceWriter.GeneratedCode}}
            public static class {{name}}
            {
                /// <summary>All of them, by name.</summary>
                public static {{CoreNames.ReadOnlyList}}<{{CoreNames.DeviceModel}}> All { get; } =
                [
            """).Indent().Indent();
        foreach (var device in devices)
            writer.Line($"{device.ClassName}.Model,");
        writer.Outdent().Lines($$"""
            ];

            #pragma warning disable CA2255 // Loading the assembly is what makes its devices known.
            [{{CoreNames.ModuleInitializer}}]
            internal static void Register()
            """).Open().Line($"var catalogue = {CoreNames.DeviceCatalogue}.Default;");
        foreach (var device in devices)
            writer.Line($"catalogue.Add({string.Join(", ", Entry(device))});");
        writer.Close().Line("#pragma warning restore CA2255").Close();
        if (hasBuilder)
            Registrations(writer.Line(), name, devices);
        return writer.ToString();
    }

    // Behind a function: loading an assembly must not make the tables of all its devices.
    private static IEnumerable<string> Entry(CatalogueEntry device) =>
        [Literals.Text(device.Name), $"static () => {device.ClassName}.Model", .. device.Products.Select(Literals.Text)];

    private static void Registrations(SourceWriter writer, string name, IReadOnlyList<CatalogueEntry> devices)
    {
        writer.Lines($"""
            /// <summary>Registrations of the devices of this assembly.</summary>
            {SourceWriter.GeneratedCode}
            public static class {name}BuilderExtensions
            """).Open();
        for (var i = 0; i < devices.Count; i++)
        {
            if (i > 0)
                writer.Line();
            writer.Lines($"""
                /// <summary>Adds a {devices[i].Name}.</summary>
                /// <param name="builder">The builder.</param>
                /// <param name="name">The name by which settings and services know the device.</param>
                public static {CoreNames.TuyaBuilder} Add{devices[i].Name}(this {CoreNames.TuyaBuilder} builder, string name) =>
                    builder.AddDevice<{devices[i].ClassName}>(name);
                """);
        }

        writer.Close();
    }
}
