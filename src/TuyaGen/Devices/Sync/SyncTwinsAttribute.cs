namespace TuyaGen;

/// <summary>Asks the generator for a sync twin of every public async method of a hand-written partial class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SyncTwinsAttribute : Attribute;
