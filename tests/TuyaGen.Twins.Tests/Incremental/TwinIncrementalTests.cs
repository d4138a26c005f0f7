using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Incremental;

public class TwinIncrementalTests
{
    private static readonly TwinDriver Start = First(TwinDriver.Empty.With("SampleDevice.cs", Sources.Part("PingAsync", isMarked: true)));

    [Fact]
    public void An_unrelated_file_re_emits_nothing() =>
        Assert.Equal(TwinReasons.Same, Second(Start.With("Other.cs", "internal class Other;")));

    [Fact]
    public void The_same_compilation_re_emits_nothing() => Assert.Equal(TwinReasons.Same, Second(Start));

    [Fact]
    public void An_edit_inside_a_method_body_re_emits_nothing() => Assert.Equal(
        TwinReasons.Same, Second(Start.With("SampleDevice.cs", Sources.Part("PingAsync", isMarked: true, body: "Task.Delay(1)"))));

    [Fact]
    public void Lines_that_move_re_emit_nothing() => Assert.Equal(
        TwinReasons.Same, Second(Start.With("SampleDevice.cs", "\n\n\n" + Sources.Part("PingAsync", isMarked: true))));

    [Fact]
    public void Lines_that_move_take_a_diagnostic_along_and_re_emit_nothing()
    {
        const string source = """
            using System.Threading.Tasks;
            [TuyaGen.SyncTwins] public partial class Sample
            {
                public Task PingAsync() => Task.CompletedTask;
                public Task SetAsync(in int dp) => Task.CompletedTask;
            }
            """;
        var start = First(TwinDriver.Of(source));

        var run = start.With("SampleDevice.cs", "\n" + source).Run();

        Assert.Equal(TwinReasons.Reported, TwinReasons.Of(run));
        Assert.Equal(["SampleDevice.cs(6,26): error TUYA101"], run.Reported);
    }

    [Fact]
    public void Another_parameter_re_emits() => Assert.Equal(
        TwinReasons.Emitted, Second(Start.With("SampleDevice.cs", Sources.Part("PingAsync", isMarked: true, parameters: "int dp"))));

    [Fact]
    public void One_part_edited_re_emits_one()
    {
        var start = First(Start.With("SampleDevice.Light.cs", Sources.Part("LightAsync")));

        var reasons = Second(start.With("SampleDevice.Light.cs", Sources.Part("DimAsync")));

        Assert.Equal(new("Cached Modified", "Modified Unchanged", "Cached Modified"), reasons);
    }

    [Fact]
    public void A_part_added_leaves_the_others_alone() => Assert.Equal(
        new("Cached New", "New Unchanged", "Cached New"), Second(Start.With("SampleDevice.Light.cs", Sources.Part("LightAsync"))));

    [Fact]
    public void A_model_edited_re_emits_nothing_while_it_declares_the_same_device()
    {
        const string path = "sample.tuya.json";
        var start = First(TwinDriver.Of(Sources.Part("PingAsync")).WithModel(path, "{ \"device\": \"Sample\" }"));

        var reasons = Second(start.WithoutModel(path).WithModel(path, "{ \"device\": \"Sample\", \"dps\": {} }"));

        Assert.Equal(TwinReasons.Same, reasons);
    }

    [Fact]
    public void A_model_removed_takes_the_twins_along()
    {
        var start = First(TwinDriver.Of(Sources.Part("PingAsync")).WithModel("sample.tuya.json", "{ \"device\": \"Sample\" }"));

        var run = start.WithoutModel("sample.tuya.json").Run();

        Assert.Empty(run.Files);
    }

    private static TwinDriver First(TwinDriver driver)
    {
        driver.Run(out var next).Compiles();
        return next;
    }

    private static TwinReasons Second(TwinDriver driver) => TwinReasons.Of(driver.Run());
}
