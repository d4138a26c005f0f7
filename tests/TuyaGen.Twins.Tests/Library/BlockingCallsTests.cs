using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Library;

public class BlockingCallsTests
{
    private static readonly string Bridge = Path.Combine("src", "TuyaGen", "Devices", "Sync", "SyncBridge.cs");

    [Fact]
    public void Nothing_in_the_sources_blocks_on_a_task_but_the_bridge()
    {
        var root = RepositoryRoot.Find();

        var found = SourceFiles(root)
            .Select(file => Path.GetRelativePath(root, file))
            .Where(file => file != Bridge)
            .SelectMany(file => Blocking(File.ReadAllText(Path.Combine(root, file))).Select(call => $"{file}: {call}"));

        Assert.Empty(found);
    }

    [Fact]
    public void The_bridge_is_where_the_search_expects_it() =>
        Assert.NotEmpty(Blocking(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), Bridge))));

    [Theory]
    [InlineData("task.GetAwaiter().GetResult()")]
    [InlineData("task.ConfigureAwait(false).GetAwaiter().GetResult()")]
    [InlineData("task.Wait()")]
    [InlineData("task.Wait(1000)")]
    [InlineData("Task.WaitAll(a, b)")]
    [InlineData("Task.WaitAny(a, b)")]
    [InlineData("gate.WaitOne()")]
    [InlineData("task.Result")]
    [InlineData("task?.Result")]
    [InlineData("task.Result.Length")]
    [InlineData("Thread.Sleep(1)")]
    public void The_search_finds(string call) => Assert.NotEmpty(Blocking($"class C {{ object M() => {call}; }}"));

    [Theory]
    [InlineData("task.WaitAsync(token)")]
    [InlineData("core.GetResult(token)")]
    [InlineData("reply.Result()")]
    [InlineData("\"task.Result\"")]
    [InlineData("1 /* task.Wait() */")]
    public void The_search_does_not_find(string call) => Assert.Empty(Blocking($"class C {{ object M() => {call}; }}"));

    [Fact]
    public void An_awaiter_may_pass_on_a_result() =>
        Assert.Empty(Blocking("class A { int GetResult() => _inner.GetAwaiter().GetResult(); }"));

    private static IEnumerable<string> SourceFiles(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> Blocking(string source) =>
        CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot()
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && Blocks(name))
            .Select(name => $"line {name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}, {name.Parent}");

    // An awaiter passes on the result of another one; it is asked for it only when there is one.
    private static bool IsAwaiter(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "GetResult", ParameterList.Parameters.Count: 0 };

    private static bool Blocks(SimpleNameSyntax name)
    {
        var isLast = name.Parent is MemberBindingExpressionSyntax || ((MemberAccessExpressionSyntax)name.Parent!).Name == name;
        var call = name.Parent!.Parent as InvocationExpressionSyntax;
        return isLast && name.Identifier.ValueText switch
        {
            "Result" => call is null,
            "GetResult" => call?.ArgumentList.Arguments.Count == 0 && !IsAwaiter(name),
            "Wait" or "WaitAll" or "WaitAny" or "WaitOne" => call is not null,
            "Sleep" => name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Thread" } },
            _ => false,
        };
    }
}
