using System.Reflection;
using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Library;

public class EmittedCodeRunsTests
{
    private const string Members = """
        public async Task<int> AddAsync(int a, int b = 2, params int[] more)
        {
            await Task.Yield();
            return a + b + more.Sum();
        }

        public async IAsyncEnumerable<T> RepeatAsync<T>(T item, int times)
        {
            for (var i = 0; i < times; i++)
            {
                await Task.Yield();
                yield return item;
            }
        }

        public async ValueTask FailAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("No.");
        }
        """;

    private readonly object _device = Activator.CreateInstance(Load().GetType("Sample.SampleDevice", throwOnError: true)!)!;

    [Fact]
    public void A_twin_gives_the_result() => Assert.Equal(10, Call("Add", 1, 2, new[] { 3, 4 }));

    [Fact]
    public void A_twin_of_a_stream_gives_its_items()
    {
        var repeat = _device.GetType().GetMethod("Repeat")!.MakeGenericMethod(typeof(string));

        Assert.Equal(["x", "x"], (IEnumerable<string>)repeat.Invoke(_device, ["x", 2])!);
    }

    [Fact]
    public void A_twin_throws_what_the_method_throws() =>
        Assert.IsType<InvalidOperationException>(Record.Exception(() => Call("Fail")));

    private object? Call(string name, params object[] arguments) =>
        _device.GetType().GetMethod(name)!.Invoke(_device, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static Assembly Load()
    {
        using var image = new MemoryStream();
        var run = TwinDriver.Of("using System.Linq;\n" + Sources.Class(Members)).Run().Compiles();
        Assert.True(run.Output.Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }
}
