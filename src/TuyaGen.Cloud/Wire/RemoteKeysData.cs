namespace TuyaGen.Cloud.Wire;

/// <summary>The keys of a remote control.</summary>
internal sealed class RemoteKeysData
{
    public int CategoryId { get; init; }

    public int RemoteIndex { get; init; }

    public KeyData[]? KeyList { get; init; }

    internal sealed class KeyData
    {
        public string? Key { get; init; }

        public string? KeyName { get; init; }

        public int? KeyId { get; init; }
    }
}
