using System.Text.Json;
using TuyaGen.Cloud.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Cloud.Tests.Calls;

public class CallTests : CloudTest
{
    [Fact]
    public async Task One_device_its_key_and_whether_it_is_online()
    {
        var client = Connect(Simulate());

        Assert.Equal("Desk lamp", (await client.GetDeviceAsync(PlugId)).Name);
        Assert.Equal(LocalKey.Parse(PlugKey), await client.GetKeyAsync(PlugId));
        Assert.True(await client.IsOnlineAsync(PlugId));
        Assert.False(await client.IsOnlineAsync(ValveId));
    }

    [Fact]
    public async Task A_device_without_a_key_has_none()
    {
        var client = Connect(Simulate(new() { Devices = [Plug with { Key = "" }] }));

        Assert.Null(await client.GetKeyAsync(PlugId));
    }

    [Fact]
    public async Task The_status_by_code_and_the_properties_by_number()
    {
        var client = Connect(Simulate());

        var status = await client.GetStatusAsync(PlugId);
        var properties = await client.GetPropertiesAsync(PlugId);

        Assert.Equal((false, 215, "last"), (status["switch_1"] == true, status["temp_current"].TryGetInteger(out var t) ? t : 0, status["relay_status"].ToString()));
        Assert.Contains(new CloudValue(20, "temp_current", 215, Time.GetUtcNow()), properties);
    }

    [Fact]
    public async Task Functions_specification_and_data_points_say_what_a_device_takes_and_reports()
    {
        var client = Connect(Simulate());

        var functions = await client.GetFunctionsAsync(PlugId);
        var specification = await client.GetSpecificationAsync(PlugId);
        var points = await client.GetDataPointsAsync(PlugId);

        Assert.Equal((4, 0), (functions.Functions.Count, functions.Status.Count));
        Assert.Equal((4, 5, "cz"), (specification.Functions.Count, specification.Status.Count, specification.Category));
        Assert.All(specification.Status, p => Assert.Null(p.DpId));
        Assert.Equal([1, 9, 20, 38, 40], points.Status.Select(p => p.DpId));
        Assert.Equal(["off", "on", "last"], points.Functions.Single(p => p.DpId == 38).Choices);
    }

    [Fact]
    public async Task The_thing_data_model_names_every_data_point_with_its_number()
    {
        var model = await Connect(Simulate()).GetThingModelAsync(PlugId);

        var temperature = model.Properties.Single(p => p.DpId == 20);
        Assert.Equal(("temp_current", "value", false, "°C", 1), (temperature.Code, temperature.Type, temperature.IsWritable, temperature.Unit, temperature.Scale));
        Assert.True(model.Properties.Single(p => p.DpId == 1).IsWritable);
        Assert.Equal("000001", JsonDocument.Parse(model.Json).RootElement.GetProperty("modelId").GetString());
    }

    [Fact]
    public async Task Units_are_written_in_letters_and_nothing_else_of_them_is_changed()
    {
        var mapping = (await Connect(Simulate()).GetDataPointsAsync(PlugId)).ToMapping();

        Assert.Equal(("°C", "s", "pcs"), (mapping["20"].Unit, mapping["9"].Unit, mapping["40"].Unit));
        Assert.Equal((-200, 600, 5, 1), ((int)mapping["20"].Min!, (int)mapping["20"].Max!, (int)mapping["20"].Step!, mapping["20"].Scale));
        Assert.Equal((true, false), (mapping["1"].IsWritable, mapping["20"].IsWritable));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("")]
    [InlineData("{\"min\":\"0\",\"unit\":7,\"scale\":1e9,\"range\":{}}")]
    public async Task Limits_that_make_no_sense_are_left_out(string limits)
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult($$"""{"status":[{"code":"c","dpId":7,"type":"String","values":{{JsonSerializer.Serialize(limits)}}}]}"""));

        var point = (await Connect(cloud).GetDataPointsAsync(PlugId)).ToMapping()["7"];

        Assert.Equal((null, null, null), (point.Min, point.Unit, point.Scale));
        Assert.Empty(point.Choices);
    }

    [Fact]
    public async Task Mappings_are_fetched_once_for_each_product()
    {
        var cloud = Simulate(new() { Devices = [Plug, Plug with { Id = "another" }, Valve, Gateway] });
        var client = Connect(cloud);
        var devices = await client.GetDevicesAsync();

        var mappings = await client.GetMappingsAsync(devices);
        await client.GetMappingAsync(devices[1]);

        Assert.Equal(["gatewayproduct01", "plugproduct00001", "valveproduct0001"], mappings.Keys.Order());
        Assert.Equal("switch_1", mappings["plugproduct00001"]["1"].Code);
        Assert.Empty(mappings["gatewayproduct01"]);
        Assert.Equal(3, cloud.Requests.Count(r => r.Path.EndsWith("/specifications", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mappings_that_are_known_are_not_fetched()
    {
        var cloud = Simulate();
        var client = Connect(cloud);
        client.UseMappings([new("plugproduct00001", new Dictionary<string, CloudPoint> { ["1"] = new() { Code = "mine" } })]);

        Assert.Equal("mine", (await client.GetMappingAsync(new() { Id = PlugId, ProductId = "plugproduct00001" }))["1"].Code);
        Assert.Empty(cloud.Requests);
    }

    [Fact]
    public async Task Commands_are_written_together_and_no_character_is_changed()
    {
        var cloud = Simulate(new() { Devices = [Plug with { Points = [new(1, "switch_1", "Boolean", false), new(24, "colour_data_v2", "Json", "{}"), new(5, "text", "String", "")] }] });
        var client = Connect(cloud);

        await client.SendCommandsAsync(PlugId, [new("switch_1", true), new("colour_data_v2", DpValue.FromJson("""{"h":120,"s":1000,"v":500}""")), new("text", "ü \"<>&")]);

        Assert.Equal(
            """{"commands":[{"code":"switch_1","value":true},{"code":"colour_data_v2","value":{"h":120,"s":1000,"v":500}},{"code":"text","value":"ü \"<>&"}]}""",
            cloud.Requests[^1].Body);
        Assert.Equal("ü \"<>&", (await client.GetStatusAsync(PlugId))["text"]);
    }

    [Fact]
    public async Task A_command_that_the_cloud_does_not_carry_out_fails()
    {
        var cloud = Simulate();
        cloud.Faults.Add(new CloudResult("false") { Times = 1 });
        var client = Connect(cloud);

        Assert.Contains("did not carry it out", (await Assert.ThrowsAsync<CloudException>(() => client.SendCommandAsync(PlugId, "switch_1", true))).Message, StringComparison.Ordinal);
        Assert.Equal(2008, (await Assert.ThrowsAsync<CloudException>(() => client.SendCommandAsync(PlugId, "nothing", true))).CloudCode);
        Assert.Equal(2001, (await Assert.ThrowsAsync<CloudException>(() => client.SendCommandAsync(ValveId, "mode", "auto"))).CloudCode);
    }

    [Fact]
    public async Task A_door_is_opened_with_a_ticket_that_counts_once()
    {
        var cloud = Simulate();

        await Connect(cloud).OpenDoorAsync(PlugId);

        Assert.Equal($"/v1.1/devices/{PlugId}/door-lock/password-free/open-door", cloud.Requests[^1].Path);
        Assert.Contains("ticket_id", cloud.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_request_can_be_made_with_any_verb()
    {
        var cloud = Simulate();
        var client = Connect(cloud);

        var device = await client.RequestAsync(HttpMethod.Get, "v1.0/devices/" + PlugId);
        var list = await client.RequestAsync(HttpMethod.Get, "/v1.3/iot-03/devices", query: [new("source_type", "tuyaUser"), new("source_id", Plug.Uid), new("page_size", "1")]);
        var done = await client.RequestAsync(HttpMethod.Post, $"/v1.0/iot-03/devices/{PlugId}/commands", """{ "commands": [ { "code": "switch_1", "value": true } ] }""");

        Assert.Equal("Desk lamp ", device.GetProperty("name").GetString());
        Assert.Equal(1, list.GetProperty("list").GetArrayLength());
        Assert.True(done.GetBoolean());
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            Assert.Equal(1108, (await Assert.ThrowsAsync<CloudException>(() => client.RequestAsync(method, "/v1.0/nothing", """{"a":1}"""))).CloudCode);
    }

    [Fact]
    public async Task A_query_may_hold_any_character()
    {
        var cloud = Simulate();

        await Connect(cloud).RequestAsync(HttpMethod.Get, "/v1.0/devices/" + PlugId, query: [new("name", "a b&c=d/ü,+%")]);

        Assert.Equal("a b&c=d/ü,+%", cloud.Requests[^1]["name"]);
    }
}
