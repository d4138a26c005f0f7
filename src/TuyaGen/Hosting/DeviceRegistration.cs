namespace TuyaGen.Hosting;

/// <summary>A device that code asks for by name: what <c>AddDevice</c> leaves in the services.</summary>
internal sealed record DeviceRegistration(string Name, Type Type, Func<DeviceSettings, TuyaContext, TuyaDevice> Create);
