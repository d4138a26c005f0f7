using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Emission;

public class TwinSignatureTests
{
    public static TheoryData<string, string, string, string> Methods { get; } = new()
    {
        {
            "no result",
            "public Task PingAsync() => Task.CompletedTask;",
            "public void Ping() =>", "Run(() => PingAsync());"
        },
        {
            "a result",
            "public Task<int> ReadAsync(int dp) => Task.FromResult(dp);",
            "public int Read(int dp) =>", "Run(() => ReadAsync(dp));"
        },
        {
            "a value task",
            "public ValueTask PingAsync() => default;",
            "public void Ping() =>", "Run(() => PingAsync());"
        },
        {
            "a value task with a result",
            "public ValueTask<string?> ReadAsync() => default;",
            "public string? Read() =>", "Run(() => ReadAsync());"
        },
        {
            "a stream",
            "public async IAsyncEnumerable<int> CountAsync([EnumeratorCancellation] CancellationToken stop = default)"
                + "{ await Task.Yield(); yield return 1; }",
            "public global::System.Collections.Generic.IEnumerable<int> Count(CancellationToken stop = default) =>",
            "Enumerate(CountAsync(stop));"
        },
        {
            "default values",
            "public Task SetAsync(int a = -1, string? b = null, string c = \"x, \\\"y\\\"\", DayOfWeek d = DayOfWeek.Friday) => Task.CompletedTask;",
            "public void Set(int a = -1, string? b = null, string c = \"x, \\\"y\\\"\", DayOfWeek d = DayOfWeek.Friday) =>",
            "Run(() => SetAsync(a, b, c, d));"
        },
        {
            "a default value that is a private constant",
            "private const int First = 1; public Task SetAsync(int dp = First) => Task.CompletedTask;",
            "public void Set(int dp = First) =>", "Run(() => SetAsync(dp));"
        },
        {
            "params",
            "public Task SetAsync(string name, params int[] values) => Task.CompletedTask;",
            "public void Set(string name, params int[] values) =>", "Run(() => SetAsync(name, values));"
        },
        {
            "a generic method with constraints",
            "public Task<T> GetAsync<T, TKey>(TKey key) where T : class, new() where TKey : struct => Task.FromResult(new T());",
            "public T Get<T, TKey>(TKey key) where T : class, new() where TKey : struct =>", "Run(() => GetAsync<T, TKey>(key));"
        },
        {
            "a tuple with names",
            "public Task<(int Hue, string? Name)> ReadAsync((int A, int B) pair) => Task.FromResult<(int, string?)>((pair.A, null));",
            "public (int Hue, string? Name) Read((int A, int B) pair) =>", "Run(() => ReadAsync(pair));"
        },
        {
            "a parameter that is called like a keyword",
            "public Task SetAsync(int @class) => Task.CompletedTask;",
            "public void Set(int @class) =>", "Run(() => SetAsync(@class));"
        },
        {
            "attributes on parameters stay behind",
            "public Task SetAsync([DisallowNull] string? value, [CallerMemberName] string from = \"\") => Task.CompletedTask;",
            "public void Set(string? value, string from = \"\") =>", "Run(() => SetAsync(value, from));"
        },
        {
            "names with their namespace",
            "public System.Threading.Tasks.Task<System.Text.Rune> ReadAsync() => Task.FromResult<System.Text.Rune>(default);",
            "public System.Text.Rune Read() =>", "Run(() => ReadAsync());"
        },
        {
            "names with global",
            "public global::System.Threading.Tasks.ValueTask<int> ReadAsync() => default;",
            "public int Read() =>", "Run(() => ReadAsync());"
        },
        {
            "an alias for a parameter's type",
            "public Task SetAsync(Table table) => Task.CompletedTask;",
            "public void Set(Table table) =>", "Run(() => SetAsync(table));"
        },
        {
            "an alias for the return type",
            "public Reply ReadAsync() => Task.FromResult<string?>(null);",
            "public string? Read() =>", "Run(() => ReadAsync());"
        },
        {
            "a member of a static using directive",
            "public Task WaitAsync(double angle = PI) => Task.CompletedTask;",
            "public void Wait(double angle = PI) =>", "Run(() => WaitAsync(angle));"
        },
        {
            "virtual",
            "public virtual Task PingAsync() => Task.CompletedTask;",
            "public void Ping() =>", "Run(() => PingAsync());"
        },
        {
            "one half of a partial method",
            "public partial Task PingAsync(); public partial Task PingAsync() => Task.CompletedTask;",
            "public void Ping() =>", "Run(() => PingAsync());"
        },
        {
            "documented over several lines",
            "/** <summary>\n * Pings.\n * </summary> */\npublic Task PingAsync() => Task.CompletedTask;",
            "public void Ping() =>", "Run(() => PingAsync());"
        },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_twin_takes_what_the_method_takes_and_gives_what_it_gives(string _, string method, string signature, string call)
    {
        var run = TwinDriver.Of(Sources.Class(method)).Run().Compiles();

        Assert.Equal([signature, "global::TuyaGen.SyncBridge." + call], run.TwinLines);
    }

    [Theory]
    [InlineData("private Task PingAsync() => Task.CompletedTask; public Task P() => PingAsync();")]
    [InlineData("protected Task PingAsync() => Task.CompletedTask;")]
    [InlineData("internal Task PingAsync() => Task.CompletedTask;")]
    [InlineData("protected internal Task PingAsync() => Task.CompletedTask;")]
    [InlineData("public static Task PingAsync() => Task.CompletedTask;")]
    [InlineData("public void PingAsync() { }")]
    [InlineData("public int PingAsync() => 1;")]
    [InlineData("public Task Ping() => Task.CompletedTask;")]
    [InlineData("public Task Async() => Task.CompletedTask;")]
    [InlineData("public Task Pingasync() => Task.CompletedTask;")]
    public void What_is_no_public_async_method_has_no_twin(string method) =>
        Assert.Empty(TwinDriver.Of(Sources.Class(method)).Run().Compiles().Files);

    [Fact]
    public void An_explicit_implementation_has_no_twin()
    {
        const string source = """
            using System.Threading.Tasks;
            public interface IPing { Task PingAsync(); }
            [TuyaGen.SyncTwins] public partial class Sample : IPing { Task IPing.PingAsync() => Task.CompletedTask; }
            """;

        Assert.Empty(TwinDriver.Of(source).Run().Compiles().Files);
    }

    [Fact]
    public void An_override_has_the_twin_of_its_base_and_a_hiding_method_hides_the_twin_too()
    {
        const string source = """
            using System.Threading.Tasks;
            [TuyaGen.SyncTwins] public partial class Parent
            {
                public virtual Task PingAsync() => Task.CompletedTask;
                public Task<int> ReadAsync() => Task.FromResult(1);
            }
            [TuyaGen.SyncTwins] public partial class Child : Parent
            {
                public override Task PingAsync() => Task.CompletedTask;
                public new Task<int> ReadAsync() => Task.FromResult(2);
            }
            """;

        var run = TwinDriver.Of(source).Run().Compiles();

        Assert.Equal(
            ["public void Ping() =>", "public int Read() =>", "public new int Read() =>"],
            run.TwinLines.Where(line => line.StartsWith("public", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_compiler_warns_of_a_twin_that_hides_an_inherited_member_by_surprise()
    {
        const string source = """
            using System.Threading.Tasks;
            public class Parent { public int Version => 1; }
            [TuyaGen.SyncTwins] public partial class Child : Parent { public Task VersionAsync() => Task.CompletedTask; }
            """;

        var found = TwinDriver.Of(source).Run().Output.GetDiagnostics();

        Assert.Contains(found, d => d.Id == "CS0108");
    }

    [Fact]
    public void Attributes_that_speak_to_callers_are_copied_and_no_others()
    {
        const string method = """
            [Obsolete("Old.", false)]
            [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never), DebuggerStepThrough]
            [return: NotNull]
            public Task<string> PingAsync() => Task.FromResult("");
            """;

        var text = TwinDriver.Of(Sources.Class(method)).Run().Compiles().Text;

        Assert.Contains("[Obsolete(\"Old.\", false)]", text, StringComparison.Ordinal);
        Assert.Contains("[System.ComponentModel.EditorBrowsable(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DebuggerStepThrough", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NotNull", text, StringComparison.Ordinal);
    }
}
