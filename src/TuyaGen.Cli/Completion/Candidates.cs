using System.CommandLine;
using System.CommandLine.Completions;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Completion;

/// <summary>What may stand at a place of the command line. Nothing is said while one types: what cannot be read offers nothing.</summary>
internal static class Candidates
{
    /// <summary>Offers the names of the devices file.</summary>
    public static Argument<T> CompleteDevices<T>(this Argument<T> argument, CliHost host)
    {
        argument.CompletionSources.Add(context => Devices(context, host).Select(d => d.Name ?? d.Id));
        return argument.Named();
    }

    /// <summary>Offers the names of the devices file, and behind one the properties of its model.</summary>
    public static Argument<string[]> CompleteAssignments(this Argument<string[]> argument, CliHost host)
    {
        argument.CompletionSources.Add(context =>
        {
            var devices = Devices(context, host);
            var words = context.ParseResult.GetValue(argument) ?? [];
            var chosen = devices.FirstOrDefault(d => words.Contains(d.Id) || words.Contains(d.Name, StringComparer.OrdinalIgnoreCase));
            return chosen is null
                ? devices.Select(d => d.Name ?? d.Id)
                : Properties(chosen, host).Select(p => $"{p}=");
        });
        return argument.Named();
    }

    /// <summary>Offers the names of the device models.</summary>
    public static Argument<T> CompleteModels<T>(this Argument<T> argument, CliHost host)
    {
        argument.CompletionSources.Add(_ => host.Catalogue.Names.Select(n => new CompletionItem(n)));
        return argument.Named();
    }

    // The help would list all candidates in place of the name.
    private static Argument<T> Named<T>(this Argument<T> argument)
    {
        argument.HelpName ??= argument.Name;
        return argument;
    }

    private static IReadOnlyList<DeviceEntry> Devices(CompletionContext context, CliHost host)
    {
        try
        {
            var named = context.ParseResult.CommandResult.Command.Options.OfType<Option<string?>>().FirstOrDefault(o => o.Name == "--devices");
            return DeviceBook.Open(named is null ? null : context.ParseResult.GetValue(named), host.Console).Entries;
        }
        catch (UsageException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Properties(DeviceEntry device, CliHost host) =>
        (device.Model is { } named && host.Catalogue.TryFind(named, out var model)) || host.Catalogue.TryFindProduct(device.ProductId, out model)
            ? model.Main.Points.Where(p => p.IsWritable).Select(p => p.Name)
            : [];
}
