using TuyaGen.TestSupport;

namespace TuyaGen.Models.Tests.Support;

/// <summary>The models of this repository, found when the tests run: a new file is covered without a change here.</summary>
internal static class Models
{
    /// <summary>The folder of the models.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Find(), "models");

    /// <summary>The files, as paths from the folder.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Folder, "*.tuya.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    /// <summary>All devices that the library has, with each of their forms; the name of a form is empty for the model itself.</summary>
    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var model in DeviceCatalogue.Default.Models)
            {
                foreach (var form in FormsOf(model))
                    forms.Add(model.Name, form.Name);
            }

            return forms;
        }
    }

    /// <summary>All devices that the library has.</summary>
    public static TheoryData<string> Names => new(DeviceCatalogue.Default.Models.Select(m => m.Name));

    public static DeviceModel Find(string name) =>
        DeviceCatalogue.Default.TryFind(name, out var model) ? model : throw new ArgumentException($"There is no model {name}.", nameof(name));

    public static DeviceVariant Find(string name, string form) => FormsOf(Find(name)).Single(v => v.Name == form);

    public static IEnumerable<DeviceVariant> FormsOf(DeviceModel model) => model.Variants.Prepend(model.Main);
}
