using Microsoft.Extensions.Options;
using TuyaGen.Cloud.Options;

namespace TuyaGen.Cloud.Hosting;

/// <summary>Checks the options when the host starts, so that a wrong setting is told then and by its name.</summary>
internal sealed class TuyaCloudOptionsValidator(string path) : IValidateOptions<TuyaCloudOptions>
{
    public ValidateOptionsResult Validate(string? name, TuyaCloudOptions options)
    {
        string[] problems = [.. OptionProblems.Of(options, setting => $"{path}:{setting}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
