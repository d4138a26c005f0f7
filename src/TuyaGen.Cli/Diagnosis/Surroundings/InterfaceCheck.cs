using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Which networks is this machine in?</summary>
internal sealed class InterfaceCheck : ISurroundingsCheck
{
    public Task RunAsync(SurroundingsCase scene, CancellationToken cancellationToken)
    {
        LocalNetwork[] networks = [.. scene.Host.Networks().Where(n => n.Kind != NetworkKind.Loopback)];
        if (networks.Length == 0)
            scene.Find(Verdicts.NoNetwork, "No network interface but that of this machine itself is up.");
        else if (!Array.Exists(networks, n => n.Kind == NetworkKind.Lan))
            scene.Find(Verdicts.NoLan, $"The networks of this machine: {string.Join<LocalNetwork>(", ", networks)}.");
        else
            scene.Note($"The networks of this machine: {string.Join<LocalNetwork>(", ", networks)}.");
        return Task.CompletedTask;
    }
}
