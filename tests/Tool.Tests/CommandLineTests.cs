using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("lst", "There is no verb 'lst'. Did you mean 'list'?")]
    [InlineData("--verson", "There is no option '--verson'. Did you mean '--version'?")]
    [InlineData("list --aera Booking", "There is no option '--aera'. Did you mean '--area'?")]
    [InlineData("list --area Bokking", "There is no area 'Bokking'. Did you mean 'Booking'?")]
    [InlineData("list --application 111ED", "There is no application '111ED'. Did you mean '111-ED'?")]
    [InlineData("list @list", "There is no argument '@list'.")]
    [InlineData("list --area", "'--area'")]
    [InlineData("list --area Booking --application 999-CAS --area Stateful", "No row is in all that was asked for")]
    public async Task Mistakes_are_answered_with_a_suggestion_and_exit_code_1(string commandLine, string message)
    {
        var printed = await Bars.RunAsync(commandLine.Split(' '));

        printed.ExitCode.Should().Be(1);
        printed.Out.Should().BeEmpty();
        printed.Error.Should().StartWith("bars: ").And.Contain(message);
        printed.Error.TrimEnd().Should().NotContain("\n");
    }

    [Fact]
    public async Task Without_a_verb_the_verbs_are_named()
    {
        var printed = await Bars.RunAsync();

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain("list");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("curl")]
    [InlineData("export")]
    [InlineData("serve")]
    [InlineData("report")]
    [InlineData("docs diff")]
    public async Task Help_of_a_verb_ends_with_examples_and_exit_codes(string verb)
    {
        var printed = await Bars.RunAsync([.. verb.Split(' '), "--help"]);

        printed.ExitCode.Should().Be(0);
        printed.Error.Should().BeEmpty();
        printed.Out.Should().Contain("Examples:").And.Contain($"  bars {verb}").And.Contain("  130  interrupted");
    }

    [Fact]
    public async Task Help_with_a_verb_is_the_help_of_that_verb()
    {
        var word = await Bars.RunAsync("help", "list");
        var option = await Bars.RunAsync("list", "--help");

        word.ExitCode.Should().Be(0);
        word.Out.Should().Be(option.Out);
    }

    [Fact]
    public async Task The_version_starts_with_the_package_version()
    {
        var printed = await Bars.RunAsync("--version");

        printed.ExitCode.Should().Be(0);
        printed.Out.Should().MatchRegex(@"^[0-9]+\.[0-9]+\.[0-9]+");
    }
}
