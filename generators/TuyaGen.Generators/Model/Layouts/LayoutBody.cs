namespace TuyaGen.Generators.Model;

/// <summary>The form of a payload.</summary>
internal abstract record LayoutBody
{
    public virtual LayoutExtent Extent => LayoutExtent.Open;
}

/// <summary>Fields in order.</summary>
internal sealed record FieldsBody(FieldsSpec Fields) : LayoutBody
{
    public override LayoutExtent Extent => Fields.Extent;
}

/// <summary>Several forms, told apart by the length or the first bytes; the first that fits.</summary>
internal sealed record FormsBody(EquatableArray<FormSpec> Forms) : LayoutBody;

/// <summary>Records of a tag and a value, in any order.</summary>
internal sealed record TaggedBody(TagMarker Marker, IntegerWire Tag, int ValueBits, EquatableArray<TaggedField> Fields) : LayoutBody
{
    public int RecordBits => (Marker.Length * 8) + Tag.Bits + ValueBits;
}

/// <summary>A JSON object.</summary>
internal sealed record JsonBody(EquatableArray<FieldSpec> Fields) : LayoutBody;

/// <summary>Words with a separator between them.</summary>
internal sealed record WordsBody(char Separator, EquatableArray<FieldSpec> Fields) : LayoutBody;
