namespace TuyaGen.Generators.Twins;

/// <summary>The names under which the steps of the pipeline are tracked.</summary>
public static class TwinSteps
{
    /// <summary>Class names, out of the model files.</summary>
    public const string Devices = "TwinDevices";

    /// <summary>Classes with the attribute.</summary>
    public const string Marked = "TwinMarked";

    /// <summary>Parts of classes that are to have twins, without positions.</summary>
    public const string Parts = "TwinParts";

    /// <summary>Files to emit.</summary>
    public const string Files = "TwinFiles";

    /// <summary>What is wrong, with positions.</summary>
    public const string Diagnostics = "TwinDiagnostics";
}
