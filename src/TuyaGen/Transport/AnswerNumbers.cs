namespace TuyaGen.Transport;

/// <summary>
/// The numbers of a 3.5 device's answers. It counts what it sends, so that an answer that comes twice, or after a later one, shows by its
/// number.
/// </summary>
internal struct AnswerNumbers
{
    // A number further back is not old: the device counts anew.
    private const uint Reach = 64;

    private uint _highest;
    private uint _taken;

    /// <summary>Whether an answer was there before, or is of an earlier command than one that was.</summary>
    public bool IsOld(uint number)
    {
        var isOld = number != 0 && (number == _taken || (number < _highest && _highest - number < Reach));
        if (!isOld)
            _highest = number;
        return isOld;
    }

    /// <summary>A command has taken the answer for its own.</summary>
    public void Take(uint number) => _taken = number;
}
