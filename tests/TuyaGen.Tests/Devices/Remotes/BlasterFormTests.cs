using TuyaGen.Simulation;

namespace TuyaGen.Tests.Devices.Remotes;

/// <summary>How it is found out in which form a blaster takes commands.</summary>
public class BlasterFormTests : RemoteTest
{
    private const string Probe = """{"201":"{\"control\":\"study_exit\"}"} {"1":"study_exit"}""";

    [Theory]
    [InlineData(Json, "Json")]
    [InlineData("""{"101":215,"201":""}""", "Json")]
    [InlineData(Fields, "Fields")]
    [InlineData("""{"13":0}""", "Fields")]
    public async Task The_status_shows_it(string status, string form)
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(status);

        await remote.StudyStartAsync();

        Assert.Equal(form, remote.Variant?.Name);
        Assert.Single(Written(simulated));
    }

    [Fact]
    public async Task A_status_that_shows_neither_is_followed_by_a_command_in_both_forms()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>("""{"101":215}""");
        simulated.Faults.Add(new Ignore { When = r => r.Dps?.ContainsKey(201) == true });

        await remote.StudyStartAsync();

        Assert.Equal("Fields", remote.Variant?.Name);
        Assert.Equal(Probe + """ {"1":"study"}""", string.Join(' ', Written(simulated)));
    }

    [Fact]
    public async Task A_blaster_that_answers_questions_with_something_else_is_found_by_what_it_reports()
    {
        var (simulated, remote) = Start<RFRemoteControlDevice>(
            """{"101":215}""", new ReplyBody("json obj data unvalid?"), new Ignore { When = r => r.Dps?.ContainsKey(1) == true });

        await remote.StudyStartAsync();

        Assert.Equal("Json", remote.Variant?.Name);
        Assert.Equal("""{"control":"study"}""", simulated.Requests.Last(r => r.IsWrite).Dps![201].ToString());
    }

    [Fact]
    public async Task One_that_shows_neither_even_then_is_asked_about_with_the_way_out()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>("""{"101":215}""", new Ignore { When = r => r.IsWrite });

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => remote.SendAsync(IrCode.FromBase64(Code)));

        Assert.Contains("UseVariant(\"Fields\")", error.Message, StringComparison.Ordinal);
        Assert.Equal(Probe, string.Join(' ', Written(simulated)));
    }

    [Fact]
    public async Task A_form_that_is_given_needs_no_question()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>("""{"101":215}""", new ReplyBody("json obj data unvalid?"));

        remote.UseVariant("fields");
        await remote.StudyStartAsync();

        Assert.Equal("""{"1":"study"}""", Assert.Single(Written(simulated)));
    }

    [Fact]
    public async Task A_form_that_was_given_can_be_taken_back()
    {
        var (_, remote) = Start<IRRemoteControlDevice>(Json);
        remote.UseVariant("Fields");

        remote.UseVariant(null);
        await remote.StudyStartAsync();

        Assert.Equal("Json", remote.Variant?.Name);
    }

    [Fact]
    public void A_form_that_does_not_exist_is_refused_with_those_that_do()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>(Json);
        var plain = Open(simulated);

        var error = Assert.Throws<ArgumentException>(() => remote.UseVariant("Xml"));

        Assert.Contains("It has Json, Fields.", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => plain.UseVariant("Json"));
    }

    [Fact]
    public async Task A_change_of_the_last_command_waits_for_no_other()
    {
        var (simulated, remote) = Start<IRRemoteControlDevice>("""{"101":215}""");
        simulated.Faults.Add(new Ignore { When = r => r.Dps?.ContainsKey(1) == true });

        await remote.UpdateCommandAsync(c => c with { Control = IrCommandControl.Study });

        Assert.Equal("""{"control":"study"}""", simulated.Dps[201].ToString());
    }
}
