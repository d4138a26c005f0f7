namespace TuyaGen.Twins.Tests.Bridge;

public class EnumerateTests
{
    [Fact]
    public void Leaving_an_enumeration_early_ends_the_stream()
    {
        var stream = new Stream();

        var first = SyncBridge.Enumerate(stream.ItemsAsync()).First();

        Assert.Equal(1, first);
        Assert.True(stream.Ended);
    }

    [Fact]
    public void An_exception_of_the_stream_comes_as_it_was_thrown_and_ends_it()
    {
        var stream = new Stream { Failure = new TimeoutException("No answer.") };
        using var items = SyncBridge.Enumerate(stream.ItemsAsync()).GetEnumerator();
        Assert.True(items.MoveNext());

        var caught = Record.Exception(() => items.MoveNext());

        Assert.Same(stream.Failure, caught);
        Assert.True(stream.Ended);
    }

    [Fact]
    public void A_cancellation_ends_the_enumeration_as_it_ends_the_stream()
    {
        using var stop = new CancellationTokenSource();
        using var items = SyncBridge.Enumerate(new Stream().ItemsAsync(stop.Token)).GetEnumerator();
        Assert.True(items.MoveNext());
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => items.MoveNext());
    }

    [Fact]
    public void Nothing_is_asked_of_the_stream_before_the_first_item_is_wanted()
    {
        var stream = new Stream();

        _ = SyncBridge.Enumerate(stream.ItemsAsync());

        Assert.False(stream.Began);
    }

    private sealed class Stream
    {
        public bool Began { get; private set; }

        public bool Ended { get; private set; }

        public Exception? Failure { get; init; }

        public async IAsyncEnumerable<int> ItemsAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Began = true;
            try
            {
                yield return 1;
                await Task.Yield();
                if (Failure is not null)
                    throw Failure;
                cancellationToken.ThrowIfCancellationRequested();
                yield return 2;
            }
            finally
            {
                Ended = true;
            }
        }
    }
}
