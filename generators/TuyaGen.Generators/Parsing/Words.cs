namespace TuyaGen.Generators.Parsing;

/// <summary>The words of the language, object by object.</summary>
internal static class Words
{
    public static readonly WordList Document = WordList.Of(
        "$schema device namespace doc category products include link types dps computed commands traits variants");

    /// <summary>Those that only a document with a device has.</summary>
    public static readonly IReadOnlyList<string> DeviceOnly = ["category", "products", "link", "computed", "commands", "traits", "variants"];

    public static readonly WordList Product = WordList.Of("id manufacturer model modelId name");

    public static readonly WordList Link = WordList.Of("version kind persistent query ask complete retries retryDelay");

    public static readonly WordList NamedType = WordList.Of("doc enum bitmap layout encoding codec");

    public static readonly WordList Layout = WordList.Of("cases tagged");

    public static readonly WordList LayoutCase = WordList.Of("length atLeast lengthMod head fields");

    public static readonly WordList Tagged = WordList.Of("prefix tag value fields");

    public static readonly WordList TaggedField = WordList.Of("tag range step divisor multiplier view unit digits invert values doc");

    public static readonly WordList Field = WordList.Of(
        "name key type at bits signOf const values flags absentIf repeat fields if check doc optional range step divisor multiplier view unit digits "
        + "invert offset codec size");

    public static readonly WordList EnumValue = WordList.Of("is also doc reportOnly value");

    public static readonly WordList Point = WordList.Of(
        "id type code aliases access doc example optional event refresh secret absent availableIf when channel member range step divisor multiplier view unit "
        + "digits invert sum text maxLength minLength values bits encoding codec layout");

    public static readonly WordList When = WordList.Of("if range step divisor multiplier view unit digits invert values readOnly");

    public static readonly WordList UnitOf = WordList.Of("of");

    public static readonly WordList Computed = WordList.Of("doc select cases otherwise unit");

    public static readonly WordList ComputedCase = WordList.Of("is use readOnly");

    public static readonly WordList Command = WordList.Of("doc params requires onlyChanged set cases steps returns");

    public static readonly WordList SetStep = WordList.Of("set");

    public static readonly WordList RunStep = WordList.Of("run with");

    public static readonly WordList AwaitStep = WordList.Of("await timeout");

    public static readonly WordList DelayStep = WordList.Of("delay");

    public static readonly WordList FinallyStep = WordList.Of("finally");

    public static readonly WordList Parameter = WordList.Of("type default doc range step divisor multiplier view unit digits invert");

    public static readonly WordList Case = WordList.Of("if set");

    public static readonly WordList Assignment = WordList.Of("value new ifSupported clamp if");

    public static readonly WordList FieldTest = WordList.Of("below atLeast not has");

    public static readonly WordList Condition = WordList.Of("below atLeast belowRangeOf not supported has");

    public static readonly WordList Variant = WordList.Of("doc if dps types commands");

    public static readonly WordList VariantTest = WordList.Of("present absent anyOf kind value product");
}
