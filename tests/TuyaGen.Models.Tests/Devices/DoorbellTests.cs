namespace TuyaGen.Models.Tests.Devices;

/// <summary>A doorbell: packed texts, an area of the picture, and events whose content nobody should see.</summary>
public sealed class DoorbellTests : TypedTest
{
    [Fact]
    public async Task The_motion_area_is_one_text()
    {
        var (simulated, bell) = Start<DoorbellDevice>();

        await bell.SetMotionAreaAsync(0, 5, 50, 50);

        Assert.Equal("""{"169":"{\"num\":1,\"region0\":{\"x\":0,\"y\":5,\"xlen\":50,\"ylen\":50}}"}""", Written(simulated));
        Assert.Equal(5, (await bell.StatusAsync()).MotionArea!.Region!.Y);
    }

    [Fact]
    public async Task The_motion_area_has_the_usual_defaults()
    {
        var (simulated, bell) = Start<DoorbellDevice>();

        await bell.SetMotionAreaAsync();

        Assert.Contains("""\"x\":0,\"y\":0,\"xlen\":50,\"ylen\":100""", Written(simulated), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edge_outside_the_picture_is_refused_rather_than_moved()
    {
        var (simulated, bell) = Start<DoorbellDevice>();

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => bell.SetMotionAreaAsync(x: 101));

        Assert.Contains("x accepts 0 to 100 %", error.Message, StringComparison.Ordinal);
        Assert.Empty(Written(simulated));
    }

    [Fact]
    public async Task The_room_on_the_card_is_three_numbers()
    {
        var (_, bell) = Start<DoorbellDevice>("""{"109":"258048|50176|207872"}""");

        var card = (await bell.StatusAsync()).Card!;

        Assert.Equal((258048, 50176, 207872), (card.Capacity, card.Used, card.Free));
    }

    [Fact]
    public async Task A_picture_is_an_event_whose_place_is_not_shown()
    {
        var (simulated, bell) = Start<DoorbellDevice>();
        await bell.StatusAsync();
        var changes = bell.WatchAsync();
        simulated.Push(Dps.Of(154, "c2VjcmV0"));

        await foreach (var change in changes)
        {
            Assert.DoesNotContain("c2VjcmV0", change.ToString(), StringComparison.Ordinal);
            Assert.Contains("Picture", change.ToString(), StringComparison.Ordinal);
            break;
        }

        Assert.DoesNotContain(154, bell.LastStatus!.Dps.Keys);
    }
}
