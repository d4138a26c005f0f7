namespace TuyaGen;

/// <summary>The base of all generated batch writers: several properties, one frame.</summary>
public abstract class DeviceWrite
{
    /// <summary>Puts every property that was given into a writer.</summary>
    public abstract void Fill(PointWriter writer);
}
