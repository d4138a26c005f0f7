using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Tests.Input;

public class AssignmentTests
{
    [Theory]
    [InlineData("Brightness=40", "Brightness", "40", null)]
    [InlineData("22=500", "22", "500", 22)]
    [InlineData("Text=a=b ", "Text", "a=b ", null)]
    [InlineData("Text=", "Text", "", null)]
    public void The_first_sign_divides_name_and_value(string text, string property, string value, int? number)
    {
        var assignment = Assignment.Parse(text);

        Assert.Equal((property, value, number), (assignment.Property, assignment.Value, assignment.Number));
    }

    [Theory]
    [InlineData("=40")]
    [InlineData(" =40")]
    [InlineData("0=true")]
    [InlineData("Brightness")]
    public void A_text_that_sets_nothing_is_refused(string text) => Assert.Throws<UsageException>(() => Assignment.Parse(text));
}
