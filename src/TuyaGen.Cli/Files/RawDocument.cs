using System.Globalization;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Files;

/// <summary>The <c>tuya-raw.json</c> of the user: the cloud's list as it came last.</summary>
internal sealed class RawDocument
{
    private RawDocument(UserFile file, IReadOnlyList<CloudDevice> devices)
    {
        File = file;
        Devices = devices;
    }

    public UserFile File { get; }

    /// <summary>The devices of last time; none where there is no file.</summary>
    public IReadOnlyList<CloudDevice> Devices { get; }

    /// <exception cref="UsageException">The file is something else, or there is no folder for it.</exception>
    public static RawDocument Open(string path)
    {
        var file = UserFile.Open(path);
        try
        {
            return new(file, file.Content is null ? [] : RawDevicesFile.Load(path));
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            throw new UsageException($"{e.Message} It is left as it is: mend it, move it away, or name another file.", e);
        }
    }

    /// <exception cref="TuyaException">It cannot be written.</exception>
    public void Save(IReadOnlyList<CloudDevice> devices, string account, DateTimeOffset now) => File.Save(
        TinyTuyaJson.Write(json =>
        {
            json.WriteStartObject();
            RawDevicesFile.Write(json, devices);
            json.WriteBoolean("success", true);
            json.WriteNumber("total", devices.Count);
            json.WriteStartObject("file");
            json.WriteString("name", Path.GetFileName(File.Path));
            json.WriteString("description", "Full raw list of Tuya devices.");
            json.WriteString("account", account);
            json.WriteString("date", now.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture));
            json.WriteString("tinytuya", $"TuyaGen {Version}");
            json.WriteEndObject();
            json.WriteEndObject();
        }),
        keepsOld: false);

    private static string Version => typeof(RawDocument).Assembly.GetName().Version?.ToString(3) ?? "";
}
