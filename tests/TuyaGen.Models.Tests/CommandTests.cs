using TuyaGen.Models.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Models.Tests;

/// <summary>Every command of a model can be called by its name with texts, as a control panel does.</summary>
public sealed class CommandTests : ModelTest
{
    private const string Short = "1ms";
    private const int Tries = 4;

    public static TheoryData<string, string> Forms => Support.Models.Forms;

    public static TheoryData<string> Names => Support.Models.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_command_does_something_in_one_form_and_nothing_where_it_is_refused(string name)
    {
        var model = Support.Models.Find(name);
        var done = new HashSet<string>();
        foreach (var form in Support.Models.FormsOf(model))
        {
            var (simulated, client) = await StartAsync(model, form);
            foreach (var command in model.Commands)
            {
                if (await DoesSomethingAsync(simulated, client, command))
                    done.Add(command.Name);
            }
        }

        Assert.Equal(model.Commands.Select(c => c.Name).Order(), done.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_is_described(string name)
    {
        foreach (var command in Support.Models.Find(name).Commands)
        {
            Assert.False(string.IsNullOrEmpty(command.Doc), $"{command} has no doc.");
            Assert.All(command.Parameters, p => Assert.False(string.IsNullOrEmpty(p.Doc), $"{p.Name} of {command} has no doc."));
            Assert.All(command.Parameters, p => Assert.NotEmpty(Samples.Good(p.Codec)));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Wrong_arguments_are_refused_with_what_is_right_and_not_sent(string name, string form)
    {
        var (simulated, client) = await StartAsync(Support.Models.Find(name), Support.Models.Find(name, form));

        foreach (var command in client.Description!.Commands)
        {
            foreach (var parameter in command.Parameters)
            {
                foreach (var text in Samples.Bad(parameter.Codec))
                {
                    var error = await Record.ExceptionAsync(() => client.InvokeAsync(command.Name, With(command, parameter.Name, text)));
                    if (error is NotSupportedByDeviceException)
                        break; // the form lacks the command
                    Assert.Contains(parameter.Name, Assert.IsType<ValueOutOfRangeException>(error).Message, StringComparison.Ordinal);
                }

                if (parameter.Default is null)
                    await Assert.ThrowsAsync<ArgumentException>(() => client.InvokeAsync(command.Name, Without(command, parameter.Name)));
            }

            await Assert.ThrowsAsync<ArgumentException>(() => client.InvokeAsync(command.Name, With(command, "noSuchParameter", "1")));
        }

        Assert.Equal(0, Writes(simulated));
    }

    private static async Task<bool> DoesSomethingAsync(SimulatedDevice simulated, TuyaDevice client, CommandInfo command)
    {
        for (var sample = 0; sample < Tries; sample++)
        {
            var before = Writes(simulated);
            try
            {
                var result = await client.InvokeAsync(command.Name, Arguments(command, sample));
                Assert.Equal(command.Returns is null, result.Written is not null);
            }
            catch (TuyaException e) when (e is NotSupportedByDeviceException or ValueOutOfRangeException)
            {
                // The form lacks the command, or the number that it is about.
                Assert.Equal(before, Writes(simulated));
                continue;
            }
            catch (DeviceTimeoutException)
            {
                // It asked for something that nobody here sends.
                Assert.Contains(command.Parameters, p => p.Type == typeof(TimeSpan));
            }

            Assert.True(Writes(simulated) > before, $"{command} wrote nothing.");
            return true;
        }

        return false;
    }

    private static Dictionary<string, string> Arguments(CommandInfo command, int sample = 0) =>
        command.Parameters.ToDictionary(p => p.Name, p => p.Type == typeof(TimeSpan) ? Short : Pick(Samples.Good(p.Codec), sample));

    private static string Pick(IReadOnlyList<string> texts, int sample) => texts[Math.Min(sample, texts.Count - 1)];

    private static Dictionary<string, string> With(CommandInfo command, string name, string text) => new(Arguments(command)) { [name] = text };

    private static Dictionary<string, string> Without(CommandInfo command, string name)
    {
        var arguments = Arguments(command);
        arguments.Remove(name);
        return arguments;
    }
}
