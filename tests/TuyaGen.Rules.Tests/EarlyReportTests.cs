using TuyaGen.Simulation;

namespace TuyaGen.Rules.Tests;

public sealed class EarlyReportTests : RuleTest
{
    [Fact]
    public async Task A_report_that_comes_before_the_answer_to_the_write_is_not_lost()
    {
        var (simulated, learner) = Start<LearnerDevice>("""{"3":1,"4":0,"5":false}""");
        await learner.StatusAsync();
        simulated.Faults.Add(new Ignore { When = r => r.IsWrite, Times = 1 });

        var learn = learner.LearnAsync(level: WriteLevel.Confirmed);
        await simulated.WaitForRequestAsync(r => r.IsWrite);
        simulated.Push(Dps.FromJson("""{"2":"early"}"""));
        simulated.Push(Dps.FromJson("""{"1":"study","3":5}"""));

        Assert.Equal("early", await learn);
    }
}
