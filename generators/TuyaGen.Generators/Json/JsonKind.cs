namespace TuyaGen.Generators.Json;

internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,
}
