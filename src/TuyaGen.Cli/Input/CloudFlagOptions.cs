using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Input;

/// <summary>The options of every command that asks the cloud.</summary>
/// <param name="hasShortNames">Whether <c>--key</c> and <c>--secret</c> mean those of the project, as in tinytuya's wizard; elsewhere a key is a local one.</param>
internal sealed class CloudFlagOptions(bool hasShortNames = false)
{
    private readonly Option<string?> _id = new("--api-key", hasShortNames ? ["--key"] : [])
    {
        Description = $"The Access ID of your cloud project at platform.tuya.com; otherwise the variable {CloudAccess.IdVariable}, or that of the credentials file.",
        HelpName = "ID",
    };

    private readonly Option<string?> _secret = new("--api-secret", hasShortNames ? ["--secret"] : [])
    {
        Description = $"Its Access Secret; the variable {CloudAccess.SecretVariable} keeps it out of the shell's history and the list of processes.",
        HelpName = "SECRET",
    };

    private readonly Option<CloudRegion?> _region = new("--region")
    {
        Description = $"The data centre of the account: {string.Join(", ", CloudRegions.All.Select(r => r.ToText()))}; otherwise the variable {CloudAccess.RegionVariable}, that of the credentials file, or all in turn.",
        HelpName = "REGION",
        CustomParser = ReadRegion,
    };

    private readonly Option<string?> _file = new("--credentials", "--credentials-file")
    {
        Description = $"The file with the cloud project; otherwise ./{CloudAccess.DefaultFile}.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        _region.CompletionSources.Add(_ => CloudRegions.All.Select(r => new CompletionItem(r.ToText())));
        foreach (var option in new Option[] { _id, _secret, _region, _file })
            command.Add(option);
    }

    public CloudFlags Read(ParseResult parsed) => new()
    {
        AccessId = parsed.GetValue(_id),
        AccessSecret = parsed.GetValue(_secret),
        Region = parsed.GetValue(_region),
        CredentialsFile = parsed.GetValue(_file),
    };

    private static CloudRegion? ReadRegion(ArgumentResult argument)
    {
        try
        {
            return CloudRegions.Parse(argument.Tokens.Single().Value);
        }
        catch (ArgumentException e)
        {
            argument.AddError(UsageException.Of(e).Message);
            return null;
        }
    }
}
