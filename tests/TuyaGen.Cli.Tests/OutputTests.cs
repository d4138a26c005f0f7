using TuyaGen.Cli.Host;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

/// <summary>What happens when the output takes nothing more.</summary>
public class OutputTests
{
    private const int BrokenPipe = 32;
    private const int NoSpace = 28;

    [Theory]
    [InlineData("models")]
    [InlineData("models --json")]
    [InlineData("demo --fast --json")]
    [InlineData("monitor --id lamp --key 0123456789abcdef --version 3.3 --address 127.0.0.1:1")]
    public async Task Who_has_seen_enough_ends_the_command_in_peace(string line)
    {
        var console = new ClosedConsole(new("Broken pipe", BrokenPipe));

        Assert.Equal(0, await RunAsync(line, console));

        Assert.Empty(console.Errors);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_no_defect()
    {
        var console = new ClosedConsole(new("No space left on device", NoSpace));

        Assert.Equal(1, await RunAsync("models --json", console));

        Assert.Equal("{\"error\":\"Reading or writing failed: No space left on device\",\"code\":1}\n", console.Errors);
    }

    private static Task<int> RunAsync(string line, ICliConsole console) =>
        Deadline.WithinAsync(TuyaCli.RunAsync(line.Split(' '), console, CancellationToken.None), () => $"'tuya {line}' should have ended.");

    private sealed class ClosedConsole(IOException problem) : ICliConsole
    {
        private readonly StringWriter _error = new();

        public TextWriter Out { get; } = new StreamWriter(new ClosedStream(problem)) { AutoFlush = true };

        public TextWriter Error => _error;

        public string Errors => _error.ToString();

        public string? Variable(string name) => null;

        public ValueTask<string?> AskAsync(string question, CancellationToken cancellationToken) => default;

        public ValueTask<string?> AskSecretAsync(string question, CancellationToken cancellationToken) => default;
    }

    private sealed class ClosedStream(IOException problem) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw problem;

        public override void Write(ReadOnlySpan<byte> buffer) => throw problem;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromException(problem);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromException(problem);
    }
}
