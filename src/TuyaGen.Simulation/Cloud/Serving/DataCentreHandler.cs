namespace TuyaGen.Simulation.Cloud;

/// <summary>Takes requests for any data centre to the simulated cloud, and tells it which one was meant.</summary>
internal sealed class DataCentreHandler(Uri address) : DelegatingHandler(new SocketsHttpHandler())
{
    public const string Host = "X-Forwarded-Host";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add(Host, request.RequestUri!.Host);
        request.RequestUri = new(address, request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
