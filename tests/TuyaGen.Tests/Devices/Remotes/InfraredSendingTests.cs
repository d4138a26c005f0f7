using TuyaGen.Tests.Infrared;
using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Devices.Remotes;

public class InfraredSendingTests : RemoteTest
{
    private const string Head = "010ED80000000000040015004000AC0688";
    private const string Key = "01$$0020E0E09966@%";

    public static TheoryData<int> Codes => IrVectors.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Pulses_are_sent_as_a_learned_code(int index)
    {
        var vector = IrVectors.Code(index);
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);

        await remote.SendAsync(vector.Pulses("pulses"));

        Assert.Equal(
            $$"""{"control":"send_ir","type":0,"head":"","key1":"1{{vector.Text("base64")}}"}""", Assert.Single(Commands(simulated)));
    }

    [Fact]
    public async Task Every_form_of_a_code_can_be_sent()
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(Fields);
        var signal = new IrSignal(IrProtocol.Samsung32, 7, 0x99);
        var pronto = ProntoCode.Parse("0000 006D 0000 0002 00AB 00AB 0015 0474");

        await remote.SendAsync(signal.ToCode());
        await remote.SendAsync(signal);
        await remote.SendAsync(HeadKeyCode.Parse(Head, Key));
        await remote.SendAsync(pronto);

        var learned = $$"""{"1":"study_key","7":"{{signal.ToCode().ToBase64()}}","13":0}""";
        var packed = pronto.ToCode().ToHeadKey(pronto.CarrierKilohertz);
        Assert.Equal(
            [
                learned, learned,
                $$"""{"1":"send_ir","3":"{{Head}}","4":"{{Key}}","13":0}""",
                $$"""{"1":"send_ir","3":"{{packed.Head}}","4":"{{packed.Key}}","13":0}""",
            ],
            Written(simulated));
    }

    [Fact]
    public async Task A_code_may_be_copied_from_a_log_with_its_mark()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);

        await remote.SendLearnedAsync("1" + Code);

        Assert.Contains($"\"key1\":\"1{Code}\"", Assert.Single(Commands(simulated)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_code_is_not_sent()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);

        var notBase64 = await Assert.ThrowsAsync<FormatException>(() => remote.SendLearnedAsync("a code?"));
        var empty = await Assert.ThrowsAsync<FormatException>(() => remote.SendLearnedAsync(""));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendLearnedAsync((string)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendAsync((HeadKeyCode)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendAsync((ProntoCode)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendAsync((IrSignal)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendKeyAsync(null!, Key));
        await Assert.ThrowsAsync<ArgumentNullException>(() => remote.SendAsync((IrCode)null!));

        Assert.Contains("no base64", notBase64.Message, StringComparison.Ordinal);
        Assert.Contains("no pulse", empty.Message, StringComparison.Ordinal);
        Assert.Empty(Written(simulated));
    }

    [Fact]
    public async Task An_empty_code_is_refused()
    {
        var (_, remote) = Start<IRRemoteControlDevice>(Fields);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => remote.SendAsync(IrCode.Empty));

        Assert.Contains("infrared code", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_climate_of_the_room_is_reported_by_some()
    {
        var (_, remote) = Start<IRRemoteControlDevice>("""{"201":"{}","101":215,"102":47}""");

        var state = await remote.StatusAsync();

        Assert.Equal((21.5m, 47), (state.Temperature, state.Humidity));
    }
}
