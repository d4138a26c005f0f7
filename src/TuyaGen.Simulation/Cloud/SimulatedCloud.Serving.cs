using System.Globalization;
using System.Net;
using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

// One request after the other is accepted, and all are answered side by side.
public sealed partial class SimulatedCloud
{
    private async Task ServeAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                running.RemoveAll(t => t.IsCompleted);
                running.Add(HandleAsync(context));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // It was ended.
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    private async Task HandleAsync(HttpListenerContext context)
    {
        try
        {
            var request = await CloudRequestReader.ReadAsync(context.Request).ConfigureAwait(false);
            lock (_gate)
                _requests.Add(request);
            var reply = Decide(request);
            if (reply.Delay != TimeSpan.Zero)
                await Task.Delay(reply.Delay, Options.Time, _end.Token).ConfigureAwait(false);
            await SendAsync(context.Response, reply).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpListenerException or IOException or InvalidOperationException or OperationCanceledException)
        {
            // The client gave up, or this cloud was ended, at which its answers count as sent.
            context.Response.Abort();
        }
    }

    private CloudReply Decide(SimulatedCloudRequest request)
    {
        if (_checks.Check(request, Now) is { } refusal)
            return refusal;
        if (!request.IsTokenRequest && Options.Host is { } host && (request.Header(DataCentreHandler.Host) ?? host) != host)
            return CloudRefusal.WrongDataCentre.Answer();
        var faults = Faults.TakeForCloud(request);
        var reply = faults.Select(f => f.Answer()).FirstOrDefault(r => r is not null) ?? Answer(request);
        faults.ForEach(f => f.Shape(reply));
        return reply;
    }

    private CloudReply Answer(SimulatedCloudRequest request)
    {
        try
        {
            return _desk.Answer(request, Now);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidOperationException)
        {
            // A number or a text that is none, where the path promised one.
            return CloudReply.Refuse(1109, "param is illegal, please check it");
        }
    }

    private async Task SendAsync(HttpListenerResponse response, CloudReply reply)
    {
        var bytes = reply.ToBytes(Now);
        response.StatusCode = reply.Status;
        response.ContentType = "application/json;charset=UTF-8";
        if (reply.RetryAfter is { } wait)
            response.AddHeader("Retry-After", ((long)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));        if (reply.Location is { } elsewhere)
            response.RedirectLocation = elsewhere.AbsoluteUri;

        // An answer without a byte would be taken for an empty one; one that promises more than comes is seen to be broken off.
        response.ContentLength64 = reply.HangsUp ? bytes.Length + 1 : bytes.Length;
        await response.OutputStream.WriteAsync(reply.HangsUp ? bytes.AsMemory(0, Math.Min(1, bytes.Length)) : bytes).ConfigureAwait(false);
        if (reply.HangsUp)
            response.Abort();
        else
            response.Close();
    }
}
