using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

public sealed class ModelTests
{
    [Fact]
    public async Task Values_come_from_the_model()
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp);

        Assert.Equal(
            Dps.FromJson("""
                {"20":true,"21":"white","22":505,"24":"0016 03e8 03e8","25":"000e0d0000000000000000c80000","26":43200,"27":5,
                "28":"{}","29":0,"30":2500}
                """.Replace(" ", "", StringComparison.Ordinal)),
            device.Dps);
        Assert.Equal("keyoflamp0000001", device.ProductId);
        Assert.Equal(TuyaVersion.V33, device.Version);
    }

    [Fact]
    public async Task A_class_stands_for_its_model()
    {
        await using var device = SimulatedDevice.Start<LampDevice>(new() { Version = TuyaVersion.V35 });

        Assert.Same(TestModels.Lamp, device.Model);
        Assert.Equal(TuyaVersion.V35, device.Version);
    }

    [Fact]
    public async Task Given_values_go_before_those_of_the_model()
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp, new() { Dps = Dps.FromJson("""{"20":false,"101":"x"}""") });

        Assert.Equal((DpValue.Of(false), DpValue.Of("x"), DpValue.Of("white")), (device.Dps[20], device.Dps[101], device.Dps[21]));
    }

    [Fact]
    public async Task A_variant_is_recognised_by_its_values()
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp, new() { Variant = "old" });

        Assert.Equal("Old", TestModels.Lamp.Detect(device.Dps).Name);
        Assert.Equal(DpValue.Of("old"), device.Dps[2]);
    }

    [Fact]
    public async Task A_variant_is_recognised_by_its_product()
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp, new() { Variant = "Special" });

        Assert.Equal("Special", TestModels.Lamp.Detect(device.Dps, device.Settings.ProductId).Name);
    }

    [Fact]
    public void A_variant_that_does_not_exist_is_named_with_those_that_do()
    {
        var error = Assert.Throws<ArgumentException>(() => SimulatedDevice.Start(TestModels.Lamp, new() { Variant = "New" }));

        Assert.Contains("no variant 'New'. It has Old, Special", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_and_kind_come_from_the_model_and_the_options_go_before()
    {
        await using var device = SimulatedDevice.Start(TestModels.Socket);
        await using var other = SimulatedDevice.Start(TestModels.Socket, new() { Version = TuyaVersion.V33, Kind = DeviceKind.Default });

        Assert.Equal((TuyaVersion.V34, DeviceKind.Device22), (device.Version, device.Kind));
        Assert.Equal((TuyaVersion.V33, DeviceKind.Default), (other.Version, other.Kind));
    }

    [Theory]
    [InlineData("""{"20":false}""", true)]
    [InlineData("""{"20":0}""", false)]
    [InlineData("""{"20":"false"}""", false)]
    [InlineData("""{"20":null}""", false)]
    [InlineData("""{"21":"colour"}""", true)]
    [InlineData("""{"21":"alarm"}""", false)]
    [InlineData("""{"21":"disco"}""", false)]
    [InlineData("""{"21":1}""", false)]
    [InlineData("""{"22":10}""", true)]
    [InlineData("""{"22":11}""", true)]
    [InlineData("""{"22":1000}""", true)]
    [InlineData("""{"22":9}""", false)]
    [InlineData("""{"22":1001}""", false)]
    [InlineData("""{"22":true}""", false)]
    [InlineData("""{"24":"00f003e803e8"}""", true)]
    [InlineData("""{"24":"00f003e803"}""", false)]
    [InlineData("""{"26":120}""", true)]
    [InlineData("""{"26":121}""", false)]
    [InlineData("""{"27":10}""", true)]
    [InlineData("""{"27":2.5}""", false)]
    [InlineData("""{"28":"hall"}""", true)]
    [InlineData("""{"28":"x"}""", false)]
    [InlineData("""{"28":"much too long"}""", false)]
    [InlineData("""{"25":"000e0d0000000000000000c80000"}""", true)]
    [InlineData("""{"25":"000e"}""", false)]
    [InlineData("""{"29":3}""", true)]
    [InlineData("""{"29":"Heat"}""", false)]
    [InlineData("""{"30":1}""", false)]
    [InlineData("""{"99":1}""", false)]
    [InlineData("""{"20":true,"99":1}""", false)]
    [InlineData("""{}""", false)]
    public async Task A_write_is_taken_if_the_model_allows_it(string dps, bool taken)
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp);
        var before = device.Dps;
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync(dps);
        var reply = await client.ReceiveAsync();

        Assert.Equal(taken ? (0u, "") : (1u, "data format error"), (reply.ReturnCode, reply.Text));
        Assert.Equal(taken ? before.With(Dps.FromJson(dps)) : before, device.Dps);
    }

    [Theory]
    [InlineData("""{"1":false}""", true)]
    [InlineData("""{"3":7.5}""", true)]
    [InlineData("""{"1":"off"}""", false)]
    [InlineData("""{"4":1}""", false)]
    public async Task Without_a_model_a_value_must_be_of_the_kind_that_is_there(string dps, bool taken)
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync(dps);

        Assert.Equal(taken ? 0u : 1u, (await client.ReceiveAsync()).ReturnCode);
    }

    [Fact]
    public async Task A_device_that_does_not_check_takes_everything()
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp, new() { ChecksWrites = false });
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"20":"maybe","99":1}""");

        Assert.Equal(0u, (await client.ReceiveAsync()).ReturnCode);
        Assert.Equal((DpValue.Of("maybe"), DpValue.Of(1)), (device.Dps[20], device.Dps[99]));
    }

    [Fact]
    public async Task An_event_is_reported_each_time_and_never_kept()
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp);
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        device.Set(31, true);
        device.Set(31, true);

        Assert.Equal(Dps.Of(31, true), (await client.ReceiveAsync()).Dps);
        Assert.Equal(Dps.Of(31, true), (await client.ReceiveAsync()).Dps);
        Assert.False(device.Dps.ContainsKey(31));
    }

    [Fact]
    public async Task What_can_only_be_written_is_acknowledged_and_never_reported()
    {
        await using var device = SimulatedDevice.Start(TestModels.Lamp);
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"32":"la la"}""");

        Assert.True(await client.ReceiveAsync() is { IsEmpty: true, ReturnCode: 0 });
        await client.SilenceAsync();
        Assert.False(device.Dps.ContainsKey(32));
    }
}
