namespace TuyaGen.Simulation;

/// <summary>A remote control of an infrared blaster in the simulated cloud.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CategoryId">Tuya's number of the kind of appliance.</param>
/// <param name="RemoteIndex">The place of its codes in Tuya's library.</param>
/// <param name="Keys">The names of its keys.</param>
public sealed record SimulatedRemote(string Id, string Name, int CategoryId, int RemoteIndex, params IReadOnlyList<string> Keys);
