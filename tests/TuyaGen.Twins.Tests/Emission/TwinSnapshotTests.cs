using TuyaGen.TestSupport;
using TuyaGen.Twins.Tests.Driver;

namespace TuyaGen.Twins.Tests.Emission;

public class TwinSnapshotTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Words = System.Collections.Generic.IReadOnlyList<string>;

        namespace Sample;

        /// <summary>A device that is written by hand.</summary>
        [TuyaGen.SyncTwins]
        public partial class SampleDevice : IAsyncDisposable, IDisposable
        {
            /// <summary>Asks for the words.</summary>
            /// <param name="count">How many.</param>
            /// <param name="cancellationToken">Ends the wait.</param>
            /// <exception cref="TuyaGen.TuyaException">The device does not answer.</exception>
            public async Task<Words> WordsAsync(int count = 3, CancellationToken cancellationToken = default)
            {
                await Task.Delay(count, cancellationToken).ConfigureAwait(false);
                return ["a", "b"];
            }

            /// <inheritdoc cref="WordsAsync"/>
            [Obsolete("Use WordsAsync."), EditorBrowsable(EditorBrowsableState.Never)]
            public Task<Words> OldWordsAsync() => WordsAsync();

            /// <summary>Counts.</summary>
            public async IAsyncEnumerable<int> CountAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
            {
                await Task.Delay(1, cancellationToken).ConfigureAwait(false);
                yield return 1;
            }

            /// <summary>Lets go.</summary>
            public ValueTask DisposeAsync()
            {
                GC.SuppressFinalize(this);
                return default;
            }

            private Task HiddenAsync() => Task.CompletedTask;
        }
        """;

    [Fact]
    public void The_twins_of_a_class_are_as_approved()
    {
        var run = TwinDriver.Of(Source).Run().Compiles();

        Approved.Verify(run.Text, "SampleDevice");
    }

    [Fact]
    public void Two_runs_emit_the_same_text() => Assert.Equal(TwinDriver.Of(Source).Run().Text, TwinDriver.Of(Source).Run().Text);

    [Fact]
    public void Line_ends_of_the_source_do_not_show_in_the_emitted_text() => Assert.Equal(
        TwinDriver.Of(Source).Run().Text, TwinDriver.Of(Source.ReplaceLineEndings("\r\n")).Run().Text);
}
