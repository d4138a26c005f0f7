using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Diagnostics;

public class TwinDiagnosticsTests
{
    public static TheoryData<string, string, string> Mistakes { get; } = new()
    {
        { "warning TUYA100", "a twin by hand", "public Task PingAsync() => Task.CompletedTask; public void [|Ping|]() { }" },
        { "warning TUYA100", "also a private one", "public Task PingAsync() => Task.CompletedTask; void [|Ping|]() { }" },
        { "warning TUYA100", "whatever the parameters are called", "public Task SetAsync(string a, int b) => Task.CompletedTask; public void [|Set|](String x, Int32 y) { }" },
        { "warning TUYA100", "generic", "public Task SetAsync<T>(List<T> a) => Task.CompletedTask; public void [|Set|]<TItem>(List<TItem> a) { }" },
        { "error TUYA101", "a span", "public Task SetAsync(int dp, [|ReadOnlySpan<byte> bytes|]) => Task.CompletedTask;" },
        { "error TUYA101", "a ref struct", "public ref struct Window; public Task SetAsync([|Window window|]) => Task.CompletedTask;" },
        { "error TUYA101", "ref", "public Task SetAsync([|ref int dp|]) => Task.CompletedTask;" },
        { "error TUYA101", "out", "public Task SetAsync([|out int dp|]) { dp = 1; return Task.CompletedTask; }" },
        { "error TUYA101", "in", "public Task SetAsync([|in int dp|]) => Task.CompletedTask;" },
        { "error TUYA101", "a pointer", "public unsafe Task SetAsync([|int* dp|]) => Task.CompletedTask;" },
        { "error TUYA102", "a nested class", "[TuyaGen.SyncTwins] public partial class [|Inner|] { public Task PingAsync() => Task.CompletedTask; }" },
        { "error TUYA104", "the name of a property", "public int Version => 1; public Task [|VersionAsync|]() => Task.CompletedTask;" },
        { "error TUYA104", "the name of a nested type", "public enum Mode; public Task [|ModeAsync|]() => Task.CompletedTask;" },
        { "error TUYA104", "the name of the class", "public Task [|SampleDeviceAsync|]() => Task.CompletedTask;" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_where_it_stands_and_hides_no_other_method(string expected, string _, string members)
    {
        var marked = Marked.Parse(Sources.Class("public Task OtherAsync() => Task.CompletedTask;\n" + members));

        var run = TwinDriver.Of(marked.Source).Run().Compiles();

        Assert.Equal([$"SampleDevice.cs{marked.Position}: {expected}"], run.Reported);
        Assert.Equal(["public void Other() =>", "global::TuyaGen.SyncBridge.Run(() => OtherAsync());"], run.TwinLines);
    }

    [Fact]
    public void A_class_that_is_not_partial_is_reported()
    {
        var marked = Marked.Parse("""
            using System.Threading.Tasks;
            [TuyaGen.SyncTwins]
            public class [|Sample|] { public Task PingAsync() => Task.CompletedTask; }
            """);

        var run = TwinDriver.Of(marked.Source).Run().Compiles();

        Assert.Equal([$"SampleDevice.cs{marked.Position}: error TUYA103"], run.Reported);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_nested_class_lends_its_mark_to_no_other_of_its_name()
    {
        const string source = """
            using System.Threading.Tasks;
            public partial class Outer { [TuyaGen.SyncTwins] public partial class Sample { } }
            public partial class Sample { public Task PingAsync() => Task.CompletedTask; }
            """;

        Assert.Empty(TwinDriver.Of(source).Run().Files);
    }

    [Fact]
    public void A_twin_by_hand_in_another_part_is_found_there()
    {
        var marked = Marked.Parse("""
            namespace Sample;
            public partial class SampleDevice
            {
                public void [|Ping|]() { }
            }
            """);

        var run = TwinDriver.Of(Sources.Part("PingAsync", isMarked: true)).With("Hand.cs", marked.Source).Run().Compiles();

        Assert.Equal([$"Hand.cs{marked.Position}: warning TUYA100"], run.Reported);
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("public void Ping(int a) { }")]
    [InlineData("public void Ping<T>() { }")]
    [InlineData("private sealed class Inner { public void Ping() { } }")]
    public void A_method_of_another_signature_is_no_twin(string member)
    {
        var run = TwinDriver.Of(Sources.Class("public Task PingAsync() => Task.CompletedTask;" + member)).Run().Compiles();

        Assert.Empty(run.Reported);
        Assert.Single(run.Files);
    }

    [Fact]
    public void Classes_that_want_no_twins_are_left_alone()
    {
        const string source = """
            using System;
            using System.Threading.Tasks;
            public partial class Sample { public Task SetAsync(ReadOnlySpan<byte> bytes) => Task.CompletedTask; }
            public class Outer { public partial class FanDevice { public Task PingAsync() => Task.CompletedTask; } }
            """;

        var run = TwinDriver.Of(source).WithModel("fan.tuya.json", "{ \"device\": \"Fan\" }").Run().Compiles();

        Assert.Empty(run.Reported);
        Assert.Empty(run.Files);
    }
}
