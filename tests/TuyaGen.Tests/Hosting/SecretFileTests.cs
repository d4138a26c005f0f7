namespace TuyaGen.Tests.Hosting;

public sealed class SecretFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tuyagen-");

    private string Target => Path.Combine(_folder.FullName, "keys.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_crash_in_the_middle_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(Target, "old");

        Assert.Throws<InvalidOperationException>(() => SecretFile.Save(Target, stream =>
        {
            stream.WriteByte((byte)'n');
            stream.Flush();
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void It_is_for_its_owner_only_from_its_first_byte_on()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, (UnixFileMode)0b110_110_110);
        var unfinished = default(UnixFileMode);

        SecretFile.Save(Target, stream => unfinished = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(((FileStream)stream).SafeFileHandle));

        Assert.Equal((SecretFile.Mode, SecretFile.Mode), (unfinished, File.GetUnixFileMode(Target)));
    }

    [Fact]
    public void Behind_a_link_the_file_is_replaced_and_not_the_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        var link = Path.Combine(_folder.FullName, "link.json");
        File.WriteAllText(Target, "old");
        File.CreateSymbolicLink(link, Target);

        SecretFile.Save(link, stream => stream.WriteByte((byte)'n'));

        Assert.Equal(("n", Target), (File.ReadAllText(Target), File.ResolveLinkTarget(link, true)!.FullName));
    }

    [Fact]
    public void A_folder_that_is_missing_is_told_by_its_name()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => SecretFile.Save(Path.Combine(_folder.FullName, "no", "keys.json"), _ => { }));

        Assert.Contains($"no folder '{Path.Combine(_folder.FullName, "no")}'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_told_by_its_name()
    {
        Directory.CreateDirectory(Target);

        var error = Assert.ThrowsAny<Exception>(() => SecretFile.Save(Target, _ => { }));

        Assert.Contains($"'{Target}' cannot be written", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }
}
