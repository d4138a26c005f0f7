using System.Net.Sockets;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>
/// Reads a socket and cuts what comes into frames. It waits for readiness first and takes a buffer only then, so that an idle
/// connection holds none. Runs as an asynchronous loop, or, once a caller blocks a thread of the pool, on a thread of its own.
/// Where the pool is not needed to go on, a busy connection begins its next read instead of waiting for readiness.
/// </summary>
internal sealed class LinkPump(Socket socket, Dialect dialect, FrameCounter frames, bool readsAhead) : IDisposable
{
    private const int Running = 0;
    private const int Waiting = 1;
    private const int OnThread = 2;

    // So many times something came without a rest in between: more is to come.
    private const int Busy = 4;

    private readonly ReceiveBuffer _buffer = new();
    private readonly Reception _reception = new();

    // How the reading on a thread has ended; there from the moment that one is wanted.
    private volatile TaskCompletionSource<Exception?>? _threadEnd;
    private int _state;
    private int _isClosed;
    private int _receptions;
    private Link? _link;
    private ILinkReader? _reader;

    public bool HasReceived { get; private set; }

    public async ValueTask<bool> ReadAsync(Link link, ILinkReader reader)
    {
        var count = await _reception.Of(socket.ReceiveAsync(_buffer.Room(), SocketFlags.None));
        return Take(link, reader, count);
    }

    public async Task<Exception?> RunAsync(Link link, ILinkReader reader)
    {
        (_link, _reader) = (link, reader);
        try
        {
            while (true)
            {
                if (_threadEnd is not null)
                    return await MoveToThreadAsync().ConfigureAwait(false);
                if (readsAhead && _receptions >= Busy)
                {
                    // No thread can take over during this read: its bytes would go past the loop.
                    if (!Take(link, reader, await _reception.Of(socket.ReceiveAsync(_buffer.Room(), SocketFlags.None))))
                        return null;
                    continue;
                }

                _buffer.Trim();
                if (!BeginWait())
                    return await _threadEnd!.Task.ConfigureAwait(false);

                // A read of no bytes ends when there are some, and takes none away from a thread that reads meanwhile.
                await _reception.Of(socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None));
                if (!EndWait())
                    return await _threadEnd!.Task.ConfigureAwait(false);
                if (TryReceive(out var count) && !Take(link, reader, count))
                    return null;
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
            return Volatile.Read(ref _state) == OnThread ? await _threadEnd!.Task.ConfigureAwait(false) : e;
        }
    }

    public void UseThread()
    {
        if (_threadEnd is not null
            || Interlocked.CompareExchange(ref _threadEnd, new(TaskCreationOptions.RunContinuationsAsynchronously), null) is not null)
            return;

        // The loop sleeps, and the pool may have no thread to wake it with: take over here.
        if (Interlocked.CompareExchange(ref _state, OnThread, Waiting) == Waiting)
            StartThread();
    }

    /// <summary>Nothing is expected for a while: the buffer goes back when it is empty. For the reader, while it is called.</summary>
    public void Rest() => _receptions = 0;

    // The end of the stream ends the reading. A socket that is disposed under a pending read would be reset instead.
    public void Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
            return;
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (IsEnd(e))
        {
            // The device was faster; the reading has come to its end, or is about to.
        }
    }

    public void Dispose()
    {
        Close();
        socket.Dispose();
        _buffer.Dispose();
    }

    // False when a thread has taken over meanwhile.
    private bool BeginWait()
    {
        // A full fence: whoever wants a thread sets its mark first and looks at the state then, here it is the other way round.
        Interlocked.Exchange(ref _state, Waiting);
        if (_threadEnd is null || Interlocked.CompareExchange(ref _state, OnThread, Waiting) != Waiting)
            return true;
        StartThread();
        return false;
    }

    private bool EndWait() => Interlocked.CompareExchange(ref _state, Running, Waiting) == Waiting;

    private Task<Exception?> MoveToThreadAsync()
    {
        Volatile.Write(ref _state, OnThread);
        StartThread();
        return _threadEnd!.Task;
    }

    private void StartThread() => new Thread(RunOnThread) { IsBackground = true, Name = "TuyaGen reader" }.Start();

    private void RunOnThread()
    {
        try
        {
            // The loop's wait stays in the socket's queue until the pool gets to it, and a blocking read would stand behind it.
            // Polling and a read that does not block pass it by.
            var more = true;
            while (more)
            {
                socket.Poll(Timeout.InfiniteTimeSpan, SelectMode.SelectRead);
                if (TryReceive(out var count))
                    more = Take(_link!, _reader!, count);
            }

            _threadEnd!.TrySetResult(null);
        }
        catch (Exception e) when (IsEnd(e))
        {
            _threadEnd!.TrySetResult(e);
        }
    }

    // False when there was nothing after all. The loop sleeps in its wait only, never in a read: there a thread can take over.
    private bool TryReceive(out int count)
    {
        count = socket.Receive(_buffer.Room().Span, SocketFlags.None, out var error);
        return error switch
        {
            SocketError.Success => true,
            SocketError.WouldBlock => false,
            _ => throw new SocketException((int)error),
        };
    }

    private bool Take(Link link, ILinkReader reader, int count)
    {
        if (count == 0)
            return false;
        HasReceived = true;
        _receptions++;
        _buffer.Received(count);
        while (_buffer.TryTake(out var format, out var array, out var start, out var length))
        {
            frames.Received();
            RawFrame frame = default;
            var fault = format == dialect.Format ? dialect.Decode(array, start, length, out frame) : FrameFault.OtherVersion;
            if (fault == FrameFault.None)
                reader.OnFrame(link, frame, array.AsSpan(frame.BodyStart, frame.BodyLength));
            else
                reader.OnFault(link, fault, array.AsSpan(start, length));
        }

        reader.OnIdle(link);
        return true;
    }

    private static bool IsEnd(Exception e) => e is SocketException or ObjectDisposedException or OperationCanceledException;
}
