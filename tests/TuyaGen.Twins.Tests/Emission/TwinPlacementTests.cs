using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Emission;

public class TwinPlacementTests
{
    [Fact]
    public void Nested_namespaces_keep_their_own_using_directives()
    {
        const string source = """
            using System.Threading.Tasks;
            namespace Outer
            {
                using Number = System.Int32;
                namespace Inner.Most
                {
                    using Text = System.String;
                    [TuyaGen.SyncTwins]
                    public partial class Sample { public Task<Text> ReadAsync(Number n) => Task.FromResult(n.ToString()); }
                }
            }
            """;

        var run = TwinDriver.Of(source).Run().Compiles();

        Assert.Equal(["public Text Read(Number n) =>", "global::TuyaGen.SyncBridge.Run(() => ReadAsync(n));"], run.TwinLines);
    }

    [Fact]
    public void Using_directives_inside_a_file_scoped_namespace_are_copied()
    {
        const string source = """
            namespace Sample;
            using System.Threading.Tasks;
            [TuyaGen.SyncTwins]
            public partial class SampleDevice { public Task PingAsync() => Task.CompletedTask; }
            """;

        Assert.Single(TwinDriver.Of(source).Run().Compiles().Files);
    }

    [Fact]
    public void Global_using_directives_are_not_copied_since_they_reach_every_file()
    {
        const string source = """
            global using System.Threading.Tasks;
            [TuyaGen.SyncTwins]
            public partial class Sample { public Task PingAsync() => Task.CompletedTask; }
            """;

        Assert.DoesNotContain("global using", TwinDriver.Of(source).Run().Compiles().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial class Sample")]
    [InlineData("internal sealed partial class Sample")]
    [InlineData("public abstract partial class Sample")]
    [InlineData("public partial record Sample")]
    [InlineData("public sealed partial record class Sample")]
    [InlineData("public partial class Sample<T> where T : class, new()")]
    [InlineData("public partial class Sample<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(default)] TKey, T>")]
    public void Classes_of_every_shape_are_supported(string head)
    {
        var source = $$"""
            using System.Threading.Tasks;
            namespace Shapes { [TuyaGen.SyncTwins] {{head}} { public Task PingAsync() => Task.CompletedTask; } }
            """;

        Assert.Equal(2, TwinDriver.Of(source).Run().Compiles().TwinLines.Count);
    }

    [Fact]
    public void An_abstract_method_has_a_twin() =>
        Assert.Equal(2, TwinDriver.Of("""
            using System.Threading.Tasks;
            [TuyaGen.SyncTwins] public abstract partial class Sample { public abstract Task PingAsync(); }
            """).Run().Compiles().TwinLines.Count);

    [Fact]
    public void Files_of_one_name_do_not_collide_and_are_numbered_by_path_not_by_order()
    {
        var a = Sources.Part("AAsync", isMarked: true);
        var b = Sources.Part("BAsync");

        var files = TwinDriver.Empty.With("/a/Light.cs", a).With("/b/light.cs", b).Run().Compiles().Files;
        var turned = TwinDriver.Empty.With("/b/light.cs", b).With("/a/Light.cs", a).Run().Compiles().Files;

        Assert.Equal(["Sample.SampleDevice.Light.Sync.g.cs", "Sample.SampleDevice.light.2.Sync.g.cs"], files.Keys);
        Assert.Equal(files, turned);
    }

    [Fact]
    public void Two_parts_in_one_file_have_a_file_each()
    {
        const string source = """
            using System.Threading.Tasks;
            [TuyaGen.SyncTwins] public partial class Sample { public Task AAsync() => Task.CompletedTask; }
            public partial class Sample { public Task BAsync() => Task.CompletedTask; }
            """;

        var files = TwinDriver.Of(source).Run().Compiles().Files;

        Assert.Equal(["Sample.SampleDevice.Sync.g.cs", "Sample.SampleDevice.2.Sync.g.cs"], files.Keys);
    }

    [Fact]
    public void Classes_of_one_name_and_different_arity_or_namespace_do_not_collide()
    {
        const string source = """
            using System.Threading.Tasks;
            namespace A { [TuyaGen.SyncTwins] public partial class Sample { public Task PingAsync() => Task.CompletedTask; } }
            namespace A { [TuyaGen.SyncTwins] public partial class Sample<T> { public Task PingAsync() => Task.CompletedTask; } }
            namespace B { [TuyaGen.SyncTwins] public partial class Sample { public Task PingAsync() => Task.CompletedTask; } }
            """;

        Assert.Equal(3, TwinDriver.Of(source).Run().Compiles().Files.Count);
    }

    [Fact]
    public void Types_that_another_generator_declares_may_be_used()
    {
        const string source = """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            namespace Sample;
            [TuyaGen.SyncTwins]
            public partial class SampleDevice
            {
                public Task<SampleState> ReadAsync(SampleMode mode = default, IReadOnlyList<SampleMode>? modes = null) =>
                    Task.FromResult(new SampleState());
                public Task<int> ReadAsync(string name) => Task.FromResult(1);
            }
            """;

        var run = TwinDriver.Of(source)
            .With(new LateTypes("#pragma warning disable\nnamespace Sample { public class SampleState; public enum SampleMode { } }"))
            .Run().Compiles();

        Assert.Equal("public SampleState Read(SampleMode mode = default, IReadOnlyList<SampleMode>? modes = null) =>", run.TwinLines[0]);
    }
}
