using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Support;

public sealed class ApprovedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("approved");

    private string TestFile => Path.Combine(_folder.FullName, "SomeTests.cs");

    [Fact]
    public void An_approved_text_passes_whatever_its_line_ends()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "A.verified.cs"), "one\r\ntwo\r\n");

        Approved.Verify("one\ntwo", "A", TestFile, accept: false);
    }

    [Fact]
    public void A_text_that_differs_fails_with_the_lines_and_is_written_beside()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "A.verified.cs"), "one\ntwo\n");

        var failure = Assert.Throws<ApprovalException>(() => Approved.Verify("one\nthree", "A", TestFile, accept: false));

        Assert.EndsWith("- two\n+ three", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\nthree\n", File.ReadAllText(Path.Combine(_folder.FullName, "A.received.cs")));
    }

    [Fact]
    public void A_text_without_an_approved_file_fails() =>
        Assert.Throws<ApprovalException>(() => Approved.Verify("one", "B", TestFile, accept: false));

    [Fact]
    public void An_accepted_text_is_approved_from_then_on()
    {
        Approved.Verify("one", "C", TestFile, accept: true);

        Approved.Verify("one", "C", TestFile, accept: false);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
