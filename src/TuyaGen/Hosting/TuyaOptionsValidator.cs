using Microsoft.Extensions.Options;

namespace TuyaGen.Hosting;

/// <summary>Checks the options when the host starts, so that a wrong setting is told then and by its name.</summary>
internal sealed class TuyaOptionsValidator(TuyaConfigurationPath path) : IValidateOptions<TuyaOptions>
{
    public ValidateOptionsResult Validate(string? name, TuyaOptions options)
    {
        List<string> problems = [.. new DeviceDirectory(Options.Create(options), path).Problems()];
        if (options.MaxConcurrentDials < 1)
            problems.Add($"{path.Of(nameof(TuyaOptions.MaxConcurrentDials))} is {options.MaxConcurrentDials}; it must be at least 1.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
