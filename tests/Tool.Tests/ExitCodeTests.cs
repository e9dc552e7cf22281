using System;
using System.Globalization;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary>Scripts tell failures apart by the exit code.</summary>
public sealed class ExitCodeTests
{
    [Fact]
    public void Codes_are_distinct() =>
        ExitCode.All.Select(entry => entry.Code).Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_page_lists_the_codes_in_their_order() =>
        Repository.Read("docs", "exit-codes.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))
            .Select(line => int.Parse(line.Split('|')[1], CultureInfo.InvariantCulture))
            .Should().Equal(ExitCode.All.Select(entry => entry.Code));
}
