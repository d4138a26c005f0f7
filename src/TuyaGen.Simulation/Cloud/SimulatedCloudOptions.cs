using System.Net;

namespace TuyaGen.Simulation;

/// <summary>What a simulated cloud is and how it behaves.</summary>
public sealed record SimulatedCloudOptions
{
    /// <summary>The id of the only project that it knows.</summary>
    public string AccessId { get; init; } = "simulatedaccessid001";

    /// <summary>The secret of the project. It has no meaning outside the simulation.</summary>
    public string AccessSecret { get; init; } = "simulatedsecret0simulatedsecret0";

    /// <summary>The devices of all linked accounts.</summary>
    public IReadOnlyList<SimulatedCloudDevice> Devices { get; init; } = [];

    /// <summary>The host of the data centre that it plays, for instance <c>openapi.tuyaeu.com</c>: requests for others, which a client of
    /// <see cref="SimulatedCloud.CreateHandler"/> can make, get a token and then a refusal. Null to be whatever it is asked for.</summary>
    public string? Host { get; init; }

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>How long a token counts.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How far the time of a request may be off.</summary>
    public TimeSpan MaxSkew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How far its own clock is ahead of <see cref="Time"/>.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>Whether the project is an old one, which may sign in the way from before July 2021.</summary>
    public bool AcceptsLegacySignature { get; init; }

    /// <summary>The most items that it puts on a page, whatever is asked for.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal void Check()
    {
        if (AccessId.Length == 0 || AccessSecret.Length == 0)
            throw new ArgumentException($"A project has an id and a secret; set {nameof(AccessId)} and {nameof(AccessSecret)}.", nameof(AccessId));
        if (!IPAddress.IsLoopback(Address))
        {
            throw new ArgumentException(
                $"{Address} is not of this machine. A simulated cloud speaks in the clear, so it listens on a loopback address only.", nameof(Address));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPageSize, 1);
        if (Devices.GroupBy(d => d.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Two devices have the id '{twice.Key}'; give each an id of its own.", nameof(Devices));
    }
}
