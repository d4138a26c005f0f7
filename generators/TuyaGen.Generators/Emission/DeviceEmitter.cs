using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The device class: construction, state, and the methods that every device has.</summary>
internal static class DeviceEmitter
{
    public static string Emit(DeviceSpec device)
    {
        var writer = SourceWriter.File(device.Namespace).Lines($"""
            {Docs.Summary(device.Doc ?? $"A {device.Name}.")}
            {SourceWriter.GeneratedCode}
            public sealed partial class {device.Name}Device : {Bases(device)}
            """).Open();
        Construction(writer, device);
        Status(writer.Line(), device);
        Batch(writer.Line(), device);
        SetterEmitter.Emit(writer, device);
        return writer.Close().ToString();
    }

    private static string Bases(DeviceSpec device)
    {
        var traits = device.Traits.Select(t => $", {CoreNames.Root}{t.Name}");
        return $"{CoreNames.TuyaDevice}, {CoreNames.TypedDevice}<{device.Name}Device>{string.Concat(traits)}";
    }

    private static void Construction(SourceWriter writer, DeviceSpec device) => writer.Lines($$"""
        /// <summary>A device by its id and local key. Construction returns at once; connecting happens in the background.</summary>
        /// <param name="id">The device id.</param>
        /// <param name="localKey">The local key: 16 characters.</param>
        /// <param name="address">The address, <c>ip</c> or <c>ip:port</c>; null to wait for the device's broadcast.</param>
        /// <param name="options">How the connection behaves; null for the defaults.</param>
        /// <exception cref="global::System.ArgumentException">The id is empty, or the key or the address is none.</exception>
        public {{device.Name}}Device(string id, string localKey, string? address = null, {{CoreNames.TuyaDeviceOptions}}? options = null)
            : base(
                {{device.Name}}Model.Instance,
                {{CoreNames.DeviceSettings}}.Of(id, localKey, address) with
                {
                    Options = options ?? {{CoreNames.TuyaDeviceOptions}}.Default,
                },
                null)
        {
        }

        /// <summary>A device by its settings.</summary>
        /// <param name="settings">Which device.</param>
        /// <param name="context">The clock, log and registry that it lives in; null for the default.</param>
        /// <exception cref="global::System.ArgumentException">The settings name no device or no key, or the address is none.</exception>
        public {{device.Name}}Device({{CoreNames.DeviceSettings}} settings, {{CoreNames.TuyaContext}}? context = null)
            : base({{device.Name}}Model.Instance, settings, context)
        {
        }

        /// <summary>A sub-device behind a gateway. It uses the gateway's connection.</summary>
        /// <param name="gateway">The gateway.</param>
        /// <param name="cid">The sub-device's address behind it.</param>
        /// <param name="id">The sub-device's own id, where it is known.</param>
        public {{device.Name}}Device({{CoreNames.TuyaDevice}} gateway, string cid, string? id = null)
            : base({{device.Name}}Model.Instance, gateway, cid, id)
        {
        }

        /// <summary>The description of the class: data points, units, ranges, commands, products.</summary>
        public static {{CoreNames.DeviceModel}} Model => {{device.Name}}Model.Instance;

        /// <summary>Makes a device of the class.</summary>
        /// <param name="settings">Which device.</param>
        /// <param name="context">The clock, log and registry that it lives in; null for the default.</param>
        public static {{device.Name}}Device Create({{CoreNames.DeviceSettings}} settings, {{CoreNames.TuyaContext}}? context = null) =>
            new(settings, context);
        """);

    private static void Status(SourceWriter writer, DeviceSpec device) => writer.Lines($$"""
        /// <summary>What the device has reported so far, without asking it; null before the first report.</summary>
        public {{device.Name}}State? LastState => LastStateAs(static (variant, status) => new {{device.Name}}State(variant, status));

        /// <summary>Asks the device what it is.</summary>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <exception cref="{{CoreNames.TuyaException}}">The device cannot be reached, refuses, or does not answer.</exception>
        public {{CoreNames.Task}}<{{device.Name}}State> StatusAsync({{CoreNames.CancellationToken}} cancellationToken = default) =>
            StatusAsAsync(static (variant, status) => new {{device.Name}}State(variant, status), cancellationToken);

        {{Signatures.Inherit("StatusAsync", CoreNames.CancellationToken)}}
        public {{device.Name}}State Status({{CoreNames.CancellationToken}} cancellationToken = default) =>
            {{CoreNames.SyncBridge}}.Run(() => StatusAsync(cancellationToken));

        /// <summary>What the device reports from now on, a wall switch included, until the listening is cancelled.</summary>
        /// <param name="cancellationToken">Ends the listening.</param>
        public {{CoreNames.AsyncEnumerable}}<{{CoreNames.StateChange}}<{{device.Name}}State>> WatchAsync(
            {{CoreNames.CancellationToken}} cancellationToken = default) =>
            WatchStatesAsync(static (variant, status) => new {{device.Name}}State(variant, status), cancellationToken);

        {{Signatures.Inherit("WatchAsync", CoreNames.CancellationToken)}}
        public {{CoreNames.Enumerable}}<{{CoreNames.StateChange}}<{{device.Name}}State>> Watch(
            {{CoreNames.CancellationToken}} cancellationToken = default) =>
            {{CoreNames.SyncBridge}}.Enumerate(WatchAsync(cancellationToken));
        """);

    private static void Batch(SourceWriter writer, DeviceSpec device) => writer.Lines($$"""
        /// <summary>Writes several properties in one frame.</summary>
        /// <param name="values">The properties; at least one.</param>
        /// <param name="onlyChanged">Leaves out what the device already is; where nothing is left, all is sent.</param>
        {{Docs.WriteParameters}}
        /// <exception cref="{{CoreNames.ValueOutOfRangeException}}">The device would not accept a value.</exception>
        /// <exception cref="{{CoreNames.NotSupportedByDeviceException}}">The device lacks one of the properties.</exception>
        public {{CoreNames.Task}}<{{CoreNames.WriteResult}}> WriteAsync(
            {{device.Name}}Write values, bool onlyChanged = false, {{Signatures.WriteEnd}}) =>
            WriteBatchAsync(values, onlyChanged, level, cancellationToken);

        {{Signatures.InheritWrite("WriteAsync", [device.Name + "Write", "bool"])}}
        public {{CoreNames.WriteResult}} Write({{device.Name}}Write values, bool onlyChanged = false, {{Signatures.WriteEnd}}) =>
            {{CoreNames.SyncBridge}}.Run(() => WriteAsync(values, onlyChanged, level, cancellationToken));
        """);
}
