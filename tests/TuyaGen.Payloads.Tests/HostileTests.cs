using System.Reflection;

namespace TuyaGen.Payloads.Tests;

/// <summary>Whatever bytes arrive, reading them ends with a value or with a named error; a value that was read is written as it was.</summary>
public sealed class HostileTests
{
    private const int Rounds = 400;

    public static TheoryData<string> Types => new(typeof(HostileTests).Assembly.GetTypes().Concat(typeof(PhaseReading).Assembly.GetTypes())
        .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPayload<>)))
        .Select(t => t.AssemblyQualifiedName!));

    [Theory]
    [MemberData(nameof(Types))]
    public void Random_bytes_never_throw_and_what_is_read_reads_again(string name) => Run(nameof(Bytes), name);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_new_value_comes_back_from_its_payload_and_damage_to_it_never_throws(string name) => Run(nameof(Damage), name);

    private static void Run(string method, string name) => typeof(HostileTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(Type.GetType(name, throwOnError: true)!).Invoke(null, null);

    private static void Bytes<T>()
        where T : class, IPayload<T>
    {
        var random = new Random(1);
        for (var i = 0; i < Rounds; i++)
        {
            var payload = new byte[random.Next(0, 120)];
            random.NextBytes(payload);
            // Small numbers are lengths and counts that fit, large ones those that do not.
            if (i % 2 == 0)
                payload = [.. payload.Select(b => (byte)(b % 7))];
            Check<T>(payload);
        }
    }

    private static void Damage<T>()
        where T : class, IPayload<T>, new()
    {
        var random = new Random(2);
        if (!Written(new T(), out var payload))
            return;
        Assert.Equal(new T(), Payload.Parse<T>(payload));
        for (var i = 0; i < Rounds; i++)
        {
            byte[] damaged = [.. payload, .. new byte[random.Next(3)]];
            for (var n = random.Next(4); n > 0 && damaged.Length > 0; n--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Check<T>(damaged[..random.Next(damaged.Length + 1)]);
        }
    }

    private static void Check<T>(byte[] payload)
        where T : class, IPayload<T>
    {
        if (!Payload.TryParse<T>(payload, out var value))
        {
            var e = Assert.Throws<PayloadFormatException>(() => Payload.Parse<T>(payload));
            Assert.NotEmpty(e.Field);
            Assert.InRange(e.Offset, 0, payload.Length);
            Assert.Equal(payload, e.Raw.ToArray());
            return;
        }

        Assert.NotEmpty(value.ToString() + " ");

        // A number out of its range is read, but the device would not take it back.
        if (!Written(value, out var again))
            return;
        Assert.Equal(value, Payload.Parse<T>(again));
    }

    private static bool Written<T>(T value, out byte[] payload)
        where T : class, IPayload<T>
    {
        try
        {
            payload = Payload.ToBytes(value);
            return true;
        }
        catch (ValueOutOfRangeException)
        {
            payload = [];
            return false;
        }
    }
}
