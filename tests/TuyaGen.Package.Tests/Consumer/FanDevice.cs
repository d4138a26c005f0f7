using System.Threading;
using System.Threading.Tasks;
using TuyaGen;

namespace Acme.Things
{
    /// <summary>What no document can say.</summary>
    public partial class FanDevice
    {
        /// <summary>Turns the fan round once.</summary>
        /// <param name="cancellationToken">Ends the wait.</param>
        public async Task<WriteResult> WhirlAsync(CancellationToken cancellationToken = default)
        {
            await SetSpeedAsync(FanSpeed.High, cancellationToken: cancellationToken);
            return await SetSwitchAsync(false, cancellationToken: cancellationToken);
        }
    }
}
