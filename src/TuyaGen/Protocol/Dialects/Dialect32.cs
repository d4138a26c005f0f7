namespace TuyaGen.Protocol;

/// <summary>3.2: as 3.3, under its own name.</summary>
internal sealed class Dialect32(LocalKey key) : Dialect33(key)
{
    protected override TuyaVersion Version => TuyaVersion.V32;
}
