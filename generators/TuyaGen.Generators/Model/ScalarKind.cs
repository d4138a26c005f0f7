namespace TuyaGen.Generators.Model;

internal enum ScalarKind
{
    Null,
    Boolean,
    Number,
    Text,
}
