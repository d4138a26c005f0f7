using System.Text;
using System.Text.Json;
using TuyaGen.Protocol;

namespace TuyaGen.Tests.Protocol;

public class BodyVectorTests
{
    public static TheoryData<int> Bodies => Vectors.Indexes("payload_json");

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_has_the_members_of_its_version_kind_and_sub_device_in_their_order(int index)
    {
        var vector = Vectors.Section("payload_json")[index];
        var isChild = vector.Text("profile") == "child with cid";
        var kind = vector.Text("profile") == "device22" || vector.Version() == TuyaVersion.V32 ? DeviceKind.Device22 : DeviceKind.Default;
        var writer = new RequestWriter(vector.Version(), isChild ? DeviceKind.Default : kind);
        var request = Request(vector);
        using var output = new FrameBuffer();

        writer.Write(output, request, Subject(vector, isChild), Vectors.Time);

        Assert.Equal(vector.Text("json"), Encoding.UTF8.GetString(output.Written.Span));
        Assert.Equal(vector.GetProperty("sent_cmd").GetUInt32(), (uint)writer.CommandFor(request.Command));
        Assert.Equal(vector.GetProperty("version_header").GetBoolean() && vector.Version() != TuyaVersion.V31,
            VersionHeader.Precedes(writer.CommandFor(request.Command)) && vector.Version() != TuyaVersion.V31);
    }

    private static RequestBody Request(JsonElement vector)
    {
        var command = Enum.Parse<TuyaCommand>(vector.Text("requested") switch
        {
            "DP_QUERY" => nameof(TuyaCommand.DpQuery),
            "DP_QUERY_NEW" => nameof(TuyaCommand.DpQueryNew),
            "CONTROL" => nameof(TuyaCommand.Control),
            "CONTROL_NEW" => nameof(TuyaCommand.ControlNew),
            "STATUS" => nameof(TuyaCommand.Status),
            "HEART_BEAT" => nameof(TuyaCommand.Heartbeat),
            "UPDATEDPS" => nameof(TuyaCommand.UpdateDps),
            "AP_CONFIG" => nameof(TuyaCommand.ApConfig),
            "LAN_EXT_STREAM" => nameof(TuyaCommand.LanExtStream),
            "SCENE_EXECUTE" => nameof(TuyaCommand.SceneExecute),
            var other => throw new InvalidDataException(other),
        });
        var data = vector.GetProperty("data");
        return command switch
        {
            TuyaCommand.UpdateDps => new(command, Ids: data.ValueKind == JsonValueKind.Array ? [.. data.EnumerateArray().Select(e => e.GetInt32())] : [18, 19, 20]),
            TuyaCommand.LanExtStream => new(command, RequestType: "subdev_online_stat_query"),
            TuyaCommand.DpQuery => new(command, Ids: [1, 2]),
            _ when data.ValueKind == JsonValueKind.Object => new(command, Dps.FromJson(data.GetRawText())),
            _ => new(command),
        };
    }

    private static RequestSubject Subject(JsonElement vector, bool isChild)
    {
        var fixedInputs = Vectors.Section("meta").GetProperty("fixed");
        if (isChild)
            return new(fixedInputs.Text("child_id"), fixedInputs.Text("gateway_id"), fixedInputs.Text("cid"));
        var id = fixedInputs.Text(vector.Text("profile") switch
        {
            "gateway with children" => "gateway_id",
            "device22" => "device_id_22",
            _ => "device_id_20",
        });
        return new(id, id, null);
    }
}
