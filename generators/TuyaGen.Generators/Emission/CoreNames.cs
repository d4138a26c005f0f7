namespace TuyaGen.Generators.Emission;

/// <summary>Every name of the core and the framework that generated code uses. The generator cannot reference the core, so a test
/// compiles the list against it.</summary>
internal static class CoreNames
{
    public const string Root = "global::TuyaGen.";

    public const string TuyaDevice = Root + "TuyaDevice";
    public const string TuyaDeviceOptions = Root + "TuyaDeviceOptions";
    public const string TuyaContext = Root + "TuyaContext";
    public const string DeviceSettings = Root + "DeviceSettings";
    public const string TypedDevice = Root + "ITypedDevice";
    public const string DeviceState = Root + "DeviceState";
    public const string DeviceStatus = Root + "DeviceStatus";
    public const string DeviceWrite = Root + "DeviceWrite";
    public const string StateChange = Root + "StateChange";
    public const string WriteLevel = Root + "WriteLevel";
    public const string WriteResult = Root + "WriteResult";
    public const string PointWriter = Root + "PointWriter";
    public const string CommandChecks = Root + "CommandChecks";
    public const string SyncBridge = Root + "SyncBridge";
    public const string DeviceModel = Root + "DeviceModel";
    public const string DeviceVariant = Root + "DeviceVariant";
    public const string VariantCommand = Root + "VariantCommand";
    public const string VariantTest = Root + "VariantTest";
    public const string DataPoint = Root + "DataPoint";
    public const string PointCase = Root + "PointCase";
    public const string PointCondition = Root + "PointCondition";
    public const string PointBounds = Root + "PointBounds";
    public const string DeviceChannel = Root + "DeviceChannel";
    public const string DeviceChannels = Root + "DeviceChannels";
    public const string DpAccess = Root + "DpAccess";
    public const string DpSum = Root + "DpSum";
    public const string DpRange = Root + "DpRange";
    public const string DpValue = Root + "DpValue";
    public const string DpValueKind = Root + "DpValueKind";
    public const string DpCodecs = Root + "DpCodecs";
    public const string NumberScale = Root + "NumberScale";
    public const string EnumEntry = Root + "EnumEntry";
    public const string BitmapEntry = Root + "BitmapEntry";
    public const string CommandInfo = Root + "CommandInfo";
    public const string CommandParameter = Root + "CommandParameter";
    public const string CommandResult = Root + "CommandResult";
    public const string ProductInfo = Root + "ProductInfo";
    public const string LinkDefaults = Root + "LinkDefaults";
    public const string TuyaVersion = Root + "TuyaVersion";
    public const string DeviceKind = Root + "DeviceKind";
    public const string DeviceCatalogue = Root + "DeviceCatalogue";
    public const string ValueOutOfRangeException = Root + "ValueOutOfRangeException";
    public const string NotSupportedByDeviceException = Root + "NotSupportedByDeviceException";
    public const string DeviceTimeoutException = Root + "DeviceTimeoutException";
    public const string TuyaException = Root + "TuyaException";

    public const string DpCodec = Root + "DpCodec";
    public const string DpField = Root + "DpField";
    public const string ValueList = Root + "ValueList";
    public const string Payload = Root + "Payload";
    public const string PayloadInterface = Root + "IPayload";
    public const string PayloadEncoding = Root + "PayloadEncoding";
    public const string PayloadReader = Root + "PayloadReader";
    public const string PayloadWriter = Root + "PayloadWriter";
    public const string PayloadOrigin = Root + "PayloadOrigin";
    public const string PayloadRecords = Root + "PayloadRecords";
    public const string PayloadNumbers = Root + "PayloadNumbers";
    public const string PayloadText = Root + "PayloadText";
    public const string PayloadFormatException = Root + "PayloadFormatException";

    public const string ArgumentNullException = "global::System.ArgumentNullException";
    public const string List = "global::System.Collections.Generic.List";
    public const string Math = "global::System.Math";
    public const string MaybeNullWhen = "global::System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string Span = "global::System.Span";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string Func = "global::System.Func";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string Enumerable = "global::System.Collections.Generic.IEnumerable";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ReadOnlyMemory = "global::System.ReadOnlyMemory";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string Flags = "global::System.FlagsAttribute";
    public const string FormattableString = "global::System.FormattableString";
    public const string ModuleInitializer = "global::System.Runtime.CompilerServices.ModuleInitializerAttribute";
    public const string GeneratedCodeAttribute = "global::System.CodeDom.Compiler.GeneratedCodeAttribute";

    /// <summary>The builder of the dependency injection, for which registrations are emitted where the compilation knows it.</summary>
    public const string TuyaBuilder = Root + "ITuyaBuilder";
    public const string TuyaBuilderMetadata = "TuyaGen.ITuyaBuilder";

    /// <summary>The attribute of codecs that a project brings.</summary>
    public const string TuyaCodecMetadata = "TuyaGen.TuyaCodecAttribute";

    private static readonly string[] ObjectMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> StateMembers =
        [.. ObjectMembers, "Describe", "Fill", "NumberOf", "Object", "Point", "Raw", "Status", "Value", "Variant"];

    private static readonly HashSet<string> ChannelMembers = [.. ObjectMembers, "IsPresent", "Number", "Object", "Set", "Value"];

    // Those of the core's class, and those that every generated class has.
    private static readonly HashSet<string> DeviceMembers =
    [
        .. ObjectMembers, "Address", "BeginAwait", "BeginPatch", "BeginWrite", "Channels", "Child", "Cid", "Commands", "Connect", "Connection",
        "Context", "Create", "Description", "DetectDps", "Disconnect", "Dispose", "DpsToRequest", "EndAwait", "EndWrite",
        "FindVariant", "ForgetStatus", "Gateway", "GetText", "Heartbeat", "Id", "Invoke", "Kind", "LastState", "LastStateAs",
        "LastStatus", "Model", "Name", "PauseSteps", "Point", "Presence", "Product", "Query", "QuerySubDevices", "ReadReport",
        "Receive", "ReplaceAddress", "ReplaceKey", "ReplaceVersion", "Request", "RunSteps", "Send", "Set", "SetProperty",
        "SetTimer", "Status", "StatusAs", "SubDevices", "Supports", "Switch", "TurnOff", "TurnOn", "UnitNow", "UpdateDps",
        "UpdateProperty", "UseVariant", "Variant", "Version", "Watch", "WatchEvents", "WatchStates", "Write", "WriteBatch",
    ];

    /// <summary>A property of this name would hide a member of the state or the batch, or its method one of the device.</summary>
    public static bool IsReservedProperty(string name, string device) =>
        IsStateMember(name) || IsDeviceMember("Set" + name) || IsDeviceMember("Update" + name)
        || name == device + "State" || name == device + "Write";

    /// <summary>Whether a name, without <c>Async</c>, is a member of every state or batch.</summary>
    public static bool IsStateMember(string name) => StateMembers.Contains(name);

    /// <summary>Whether a name, without <c>Async</c>, is a member of every channel.</summary>
    public static bool IsChannelMember(string name) => ChannelMembers.Contains(name);

    /// <summary>Whether a name, without <c>Async</c>, is a member of every device.</summary>
    public static bool IsDeviceMember(string name) => DeviceMembers.Contains(name);
}
