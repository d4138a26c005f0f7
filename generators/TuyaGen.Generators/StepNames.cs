namespace TuyaGen.Generators;

/// <summary>The steps of the pipeline, for the tests that watch what an edit runs again.</summary>
internal static class StepNames
{
    /// <summary>The options of the build.</summary>
    public const string Options = nameof(Options);

    /// <summary>The files that are models, with their text.</summary>
    public const string Files = nameof(Files);

    /// <summary>The codecs of the project, with their places.</summary>
    public const string CodecClasses = nameof(CodecClasses);

    /// <summary>The codecs of the project, by name.</summary>
    public const string Codecs = nameof(Codecs);

    /// <summary>What documents may name: files that other files include, and codecs.</summary>
    public const string Library = nameof(Library);

    /// <summary>A file, read: the model and the complaints.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>What is to be reported.</summary>
    public const string Complaints = nameof(Complaints);

    /// <summary>Names that two files claim.</summary>
    public const string Duplicates = nameof(Duplicates);

    /// <summary>The model of a file, without any place in it; null where it is left out.</summary>
    public const string Models = nameof(Models);

    /// <summary>The names of all devices.</summary>
    public const string Catalogue = nameof(Catalogue);

    /// <summary>Whether the compilation knows the builder of the dependency injection.</summary>
    public const string Builder = nameof(Builder);
}
