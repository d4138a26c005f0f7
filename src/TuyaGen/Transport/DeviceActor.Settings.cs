namespace TuyaGen.Transport;

// What may change while the device lives: its key, address and version, told by the user or heard in a broadcast.
internal sealed partial class DeviceActor
{
    private long? _followedAt;

    /// <summary>Another object of the same device was made; what it knows better counts.</summary>
    public void Adopt(DeviceSettings settings, DeviceAddress? address, DeviceModel? model)
    {
        if (!_key.Equals(settings.Key))
            ReplaceKey(settings.Key!);
        if (address is not null)
            ReplaceAddress(address, given: true);
        if ((settings.Options.Version ?? settings.Version) is { } version)
            ReplaceVersion(version);
        lock (_gate)
        {
            Describe(null, model);
            if (_version is null && model?.Link.Version is { } usual)
                SetVersion(usual);
            ProductId ??= settings.ProductId;
            if (settings.Options != TuyaDeviceOptions.Default)
                _options = settings.Options;
        }
    }

    public void ReplaceKey(LocalKey key)
    {
        lock (_gate)
        {
            if (_key.Equals(key))
                return;
            _key = key;
            _keyAskedAt = null;
            TryAgain(closeLink: true);
        }

        _wake.Set();
    }

    public void ReplaceAddress(DeviceAddress address, bool given)
    {
        lock (_gate)
        {
            if (address == _address)
                return;
            _address = address;

            // A live connection proves its address; only a user knows better.
            TryAgain(closeLink: given);
        }

        _wake.Set();
    }

    public void ReplaceVersion(TuyaVersion version)
    {
        lock (_gate)
        {
            _isVersionGiven = true;
            if (_version == version)
                return;
            SetVersion(version);
            TryAgain(closeLink: true);
        }

        _wake.Set();
    }

    /// <summary>A broadcast: the device is there. It wakes a sleeping attempt, at most once in the shortest wait.</summary>
    public void Hear(Beacon beacon)
    {
        var heard = DeviceAddress.TryParse(beacon.Address, out var address) ? address : null;
        lock (_gate)
        {
            ProductId ??= beacon.ProductKey;
            if (heard is not null && !_options.PinAddress && heard.Host != _address?.Host)
            {
                _address = heard with { Port = _address?.Port ?? heard.Port };
                Follow();
            }

            if (beacon.Version is { } version && version != _version && _link is null && (!_isVersionGiven || _connection.Reason is not null))
            {
                SetVersion(version);
                Follow();
            }

            if (_connection.State == ConnectionState.Waiting)
                TryBy(_attemptedAt + Ticks(_options.ReconnectMin));
        }

        _wake.Set();
    }

    private void SetVersion(TuyaVersion version)
    {
        _version = version;
        if (!_isKindKnown)
            SetKind(null);
    }

    // What a broadcast brings is tried at once, but not at once again: broadcasts that contradict each other must not make it dial in a loop.
    private void Follow()
    {
        var again = _followedAt + Ticks(_options.ReconnectMin);
        if (_time.GetTimestamp() < again)
        {
            TryBy(again.Value);
            return;
        }

        _followedAt = _time.GetTimestamp();
        TryAgain(closeLink: false);
    }

    private void TryBy(long time)
    {
        if (_nextAttempt > time)
            _nextAttempt = time;
    }

    private void TryAgain(bool closeLink)
    {
        _nextAttempt = null;
        if (closeLink)
            EndLink(null);
    }
}
